import { execFile } from 'node:child_process'
import { access, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type LocalHub, startHub } from './testing/hub.ts'
import { publishTinySiglip2, tinySiglip2 } from './testing/tiny-siglip2.ts'

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
let directory: string
let listing: string
let hub: LocalHub

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kensa-models-'))
  listing = join(directory, 'listed')
  await cp(fileURLToPath(new URL('./packs/standard', import.meta.url)), listing, { recursive: true })
  await rm(join(listing, 'manifest.json'), { force: true })
  await writeFile(join(listing, 'listing.json'), JSON.stringify(tinySiglip2))
  hub = await startHub()
  await publishTinySiglip2(hub)
})
afterEach(async () => {
  await hub.close()
  await rm(directory, { recursive: true })
})

type Ended = { code: number; out: string; err: string }
const models = (...args: string[]): Promise<Ended> => {
  const env = { PATH: process.env['PATH'] ?? '', KENSA_MODELS_DIR: join(directory, 'cache'), KENSA_MODELS_HUB: hub.url }
  return new Promise((resolve) =>
    execFile(process.execPath, [cli, ...args], { env }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })),
  )
}

it('goes from a listing to a pack that runs: pin, pull, verify, where', async () => {
  const pinned = await models('pin', listing)
  expect([pinned.code, pinned.err]).toEqual([0, ''])
  expect(pinned.out).toMatch(/ {2}1-[0-9a-f]{12} {2}pinned in /)
  expect(pinned.out).toMatch(/'tiny-siglip2-v1': \{ table: 'embedding_tiny_siglip2_v1', dimensions: 24, fingerprint: '[0-9a-f]{16}' \},/)
  const text = await readFile(join(listing, 'manifest.json'), 'utf8')
  expect(text).not.toContain(hub.url)
  await rm(join(directory, 'cache'), { recursive: true })
  expect((await models('where', listing)).err).toContain('bring it there by: npm run models -- pull')
  expect((await models('pull', listing)).out).toMatch(/ok: 3 files, inputs and outputs as the manifest says/)
  const where = await models('where', listing)
  expect(await readFile(join(where.out.trim(), 'manifest.json'), 'utf8')).toBe(text)
  expect(await models('verify', listing)).toMatchObject({ code: 0, err: '' })
})

it('lets two processes pin at once: both end well, with one manifest and one download', async () => {
  const [one, other] = await Promise.all([models('pin', listing), models('pin', listing)])
  expect([one, other]).toMatchObject([
    { code: 0, err: '' },
    { code: 0, err: '' },
  ])
  expect(hub.asked.filter((path) => path.includes('/resolve/'))).toHaveLength(3)
  const versions = (await readdir(join(directory, 'cache', 'tiny'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
  expect(versions).toHaveLength(1)
})

it('needs no manifest beside the listing on a machine that was given the cache', async () => {
  await models('pin', listing)
  await rm(join(listing, 'manifest.json'))
  expect(await models('verify', listing)).toMatchObject({ code: 0, err: '' })
})

it('says to pin first, in one line, and leaves nothing behind', async () => {
  for (const command of ['pull', 'verify', 'where']) {
    const { code, err } = await models(command, listing)
    expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringMatching(/unpinned: .*listed but not pinned.*npm run models -- pin/)]])
  }
  await expect(access(join(directory, 'cache'))).rejects.toThrow()
})

it('lists every pack with its state, spaces and licences', async () => {
  const { code, out } = await models('list')
  expect(code).toBe(0)
  const rows = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => [line.split('  ')[0], line]),
  )
  expect(rows.get('builtin')).toMatch(/ {2}here {2}builtin-v1, .*Apache-2.0/)
  expect(rows.get('large')).toMatch(/Apache-2.0 AND LicenseRef-SAM AND MIT/)
  expect(rows.get('LicenseRef-SAM')).toMatch(/SAM License .* is no open-source licence\. It rules out military/)
  expect(rows.get('standard')).toMatch(/ {2}not (pinned|pulled) {2}siglip2-base-patch16-224-v1, .*Apache-2.0 AND MIT/)
})

it('says how it is used when it is not, and that a hub must be an address', async () => {
  expect(await models('pin')).toMatchObject({ code: 2, err: expect.stringContaining('usage: npm run models') })
  expect(await models('pin', listing, '--hub', 'nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('found nowhere') })
})
