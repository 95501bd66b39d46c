import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packDirectory, readManifest } from '../pack.ts'
import { writePinned } from './write-pinned.ts'

it('writes beside the listing, and takes the cache’s copy for enough where the checkout is read-only', async () => {
  const manifest = await readManifest(packDirectory('builtin'))
  const directory = await mkdtemp(join(tmpdir(), 'kensa-pinned-'))
  expect(await writePinned(directory, '/cache', manifest)).toBe(directory)
  expect(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'))).toEqual(manifest)
  const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
  expect(await writePinned(directory, '/cache', manifest, refuse('EROFS'))).toBe('/cache/builtin')
  await expect(writePinned(directory, '/cache', manifest, refuse('ENOSPC'))).rejects.toThrow('ENOSPC')
  await rm(directory, { recursive: true })
})
