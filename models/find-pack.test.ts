import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findPack } from './find-pack.ts'
import { packDirectory } from './pack.ts'

it('finds what comes with Kensa beside its manifest, and takes a directory for what it is', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'kensa-cache-'))
  expect(await findPack('builtin', cache)).toBe(packDirectory('builtin'))
  expect(await findPack('/srv/models/mine', cache)).toBe('/srv/models/mine')
  await rm(cache, { recursive: true })
})

it('says that there is no pack of a name', async () => {
  await expect(findPack('nowhere', '/nonexistent')).rejects.toMatchObject({ reason: 'missing' })
})
