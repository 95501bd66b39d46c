import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { KensaError } from '@kensa/contract/errors'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSourceFiles } from './source-files.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

let folder: string
let written = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-source-'))
})
afterAll(() => rm(folder, { recursive: true }))

const text = (content: string) => new TextEncoder().encode(content)

/** All of an upload: its files and their sizes, or what it was refused with. */
async function readAll(bytes: Uint8Array): Promise<{ files: Record<string, number> } | { code: string; message: string }> {
  const path = join(folder, `${written++}`)
  await writeFile(path, bytes)
  try {
    const files: Record<string, number> = {}
    const source = await openSourceFiles(path, 'upload')
    for await (const file of source.files()) {
      let size = 0
      for await (const piece of file.read()) size += piece.length
      files[file.path] = size
    }
    return { files }
  } catch (error) {
    if (!(error instanceof KensaError)) throw error
    return { code: error.code, message: error.message }
  }
}

/** The archive with a 16- or 32-bit field of its only directory record set, at an offset in it. */
function withDirectoryField(archive: Uint8Array, offset: number, value: number, bits: 16 | 32): Uint8Array {
  const changed = Uint8Array.from(archive)
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    if (bits === 16) view.setUint16(at + offset, value, true)
    else view.setUint32(at + offset, value, true)
    return changed
  }
  throw new Error('there is no directory record')
}

it('reads the files of an archive, and leaves out folders and what macOS adds', async () => {
  const archive = zipSync({
    'labels/a.txt': text('0 1 2'),
    'labels/': new Uint8Array(),
    '__MACOSX/labels/._a.txt': text('x'),
    'b.json': text('{}'),
  })
  expect(await readAll(archive)).toEqual({ files: { 'labels/a.txt': 5, 'b.json': 2 } })
  expect(await readAll(text('{"images": []}'))).toEqual({ files: { upload: 14 } })
})

it('refuses what says that it unpacks to too much, before anything is unpacked', async () => {
  const archive = withDirectoryField(zipSync({ 'a.json': text('{}') }), 24, 2_000_000_001, 32)
  expect(await readAll(archive)).toEqual({ code: 'import_invalid', message: expect.stringContaining('larger than 2000000000 bytes') })
})

it('stops where a file unpacks to more than it says', async () => {
  const bomb = zipSync({ 'a.json': new Uint8Array(50_000_000) }, { level: 9 })
  expect(bomb.length).toBeLessThan(100_000)
  const lying = withDirectoryField(bomb, 24, 1_000, 32)
  expect(await readAll(lying)).toEqual({ code: 'import_invalid', message: expect.stringContaining('a.json, which cannot be unpacked') })
})

it.each(['../outside.json', '/etc/passwd', 'a/../../b.json', 'C:\\b.json', 'a\\b.json'])('refuses the name %s', async (name) => {
  expect(await readAll(zipSync({ [name]: text('{}') }))).toMatchObject({ code: 'import_invalid' })
})

it('refuses an encrypted file by its name', async () => {
  const archive = withDirectoryField(zipSync({ 'a.json': text('{}') }), 8, 1, 16)
  expect(await readAll(archive)).toEqual({ code: 'import_invalid', message: expect.stringContaining('encrypted file a.json') })
})

it('says of every archive that is cut or changed anywhere that it cannot be read, or reads it, and never breaks in another way', async () => {
  const random = mulberry32(seed)
  const whole = zipSync({ 'a.json': text('{"images": []}'.repeat(50)), 'labels/b.txt': text('0 0.5 0.5 0.1 0.1\n'.repeat(50)) })
  for (let length = 4; length < whole.length; length += 7)
    expect(await readAll(whole.slice(0, length))).toMatchObject({ code: 'import_invalid' })
  for (let n = 0; n < 300; n++) {
    const changed = Uint8Array.from(whole)
    for (let k = 0; k <= random() * 4; k++) changed[4 + Math.floor(random() * (changed.length - 4))] = Math.floor(random() * 256)
    const result = await readAll(changed)
    if ('code' in result) expect(result.code).toBe('import_invalid')
  }
})
