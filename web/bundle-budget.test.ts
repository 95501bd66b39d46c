import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

type ManifestChunk = { file: string; imports?: string[]; css?: string[] }

const budgetBytes = 200 * 1024

it('the first load stays within 200 KiB gzip', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'kensa-web-'))
  try {
    await promisify(execFile)('vite', ['build', '--outDir', outDir, '--emptyOutDir'], { cwd: import.meta.dirname })
    const manifest: Record<string, ManifestChunk> = JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8'))
    const files = new Set<string>()
    const collect = (name: string) => {
      const chunk = manifest[name]
      if (chunk === undefined || files.has(chunk.file)) return
      files.add(chunk.file)
      for (const css of chunk.css ?? []) files.add(css)
      chunk.imports?.forEach(collect)
    }
    collect('index.html')
    let bytes = 0
    for (const file of files) bytes += gzipSync(await readFile(join(outDir, file))).length
    console.log(`first load: ${(bytes / 1024).toFixed(1)} KiB gzip in ${files.size} files`)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(budgetBytes)
  } finally {
    await rm(outDir, { recursive: true })
  }
})
