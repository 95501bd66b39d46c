import { copyFile, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const tessdataLanguages = ['eng', 'jpn', 'kor'] as const

const require = createRequire(import.meta.url)

/** Brings the languages' data, which npm lays into a package each, into the one directory that Tesseract reads. */
export async function prepareTessdata(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const language of tessdataLanguages) {
    const from = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int')
    const name = `${language}.traineddata.gz`
    // Named last, so that whoever reads meanwhile sees a whole file.
    await copyFile(join(from, name), join(directory, `${name}.${process.pid}`))
    await rename(join(directory, `${name}.${process.pid}`), join(directory, name))
  }
}
