import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Manifest } from '../manifest.ts'
import { packDirectory, readManifest } from '../pack.ts'
import { cacheDirectory } from './cache-directory.ts'
import { downloadFile } from './download-file.ts'
import { pullPack } from './pull-pack.ts'

const content = randomBytes(600_000)
const sha256 = createHash('sha256').update(content).digest('hex')
type Handler = (request: IncomingMessage, response: ServerResponse, from: number) => void

let directory: string
let server: Server
let handler: Handler
let ranges: string[]
let file: { url: string; bytes: number; sha256: string }

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kensa-download-'))
  ranges = []
  server = createServer((request, response) => {
    ranges.push(request.headers.range ?? 'all')
    handler(request, response, Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  file = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.onnx`, bytes: content.length, sha256 }
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(directory, { recursive: true })
})

const target = () => join(directory, 'model.onnx')
const quick = { backoffMs: 1, silenceMsMax: 2_000 }
const serve: Handler = (_, response, from) => {
  response.writeHead(from > 0 ? 206 : 200, from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {})
  response.end(content.subarray(from))
}

it('goes on where a cut connection left off, however often it is cut, and lays nothing down that is not whole', async () => {
  let cuts = 0
  let cut: (bytes: number) => unknown = () => {}
  handler = (request, response, from) => {
    if (cuts++ >= 7) return serve(request, response, from)
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': content.length - from,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
    })
    const end = from + 60_000
    response.write(content.subarray(from, end))
    cut = (bytes) => bytes === end && response.destroy()
  }
  const seen: number[] = []
  await downloadFile(file, target(), { ...quick, triesMax: 2, onProgress: (bytes) => cut(bytes) || seen.push(bytes) })
  expect((await readFile(target())).equals(content)).toBe(true)
  expect(ranges.slice(1).every((range) => /^bytes=\d+-$/.test(range))).toBe(true)
  expect(ranges.length).toBe(8)
  expect(seen.at(-1)).toBe(content.length)
  expect(await readdir(directory)).toEqual(['model.onnx'])
})

it('goes on in another process from what the first one left', async () => {
  await writeFile(`${target()}.part`, content.subarray(0, 400_000))
  handler = serve
  await downloadFile(file, target(), quick)
  expect(ranges).toEqual(['bytes=400000-'])
  expect((await readFile(target())).equals(content)).toBe(true)
})

it('begins anew where a server knows no ranges', async () => {
  await writeFile(`${target()}.part`, content.subarray(0, 400_000))
  handler = (_, response) => response.end(content)
  await downloadFile(file, target(), quick)
  expect((await readFile(target())).equals(content)).toBe(true)
})

it.each<[string, Handler, RegExp]>([
  [
    'wrong bytes',
    (_, response) => response.end(Buffer.alloc(content.length)),
    /SHA-256 [0-9a-f]{64} was promised; what came has [0-9a-f]{64}; it was deleted/,
  ],
  [
    'too many bytes',
    (_, response) => response.end(Buffer.concat([content, content])),
    /600000 bytes were promised; more come; it was deleted/,
  ],
])('refuses %s, says what was promised, and deletes what came', async (_, answer, message) => {
  handler = answer
  await expect(downloadFile(file, target(), quick)).rejects.toMatchObject({ reason: 'changed', message: expect.stringMatching(message) })
  expect(await readdir(directory)).toEqual([])
})

it('deletes a leftover of other bytes once the hash shows it, and brings the right ones at the next call', async () => {
  await writeFile(`${target()}.part`, Buffer.alloc(400_000))
  handler = serve
  await expect(downloadFile(file, target(), quick)).rejects.toMatchObject({ reason: 'changed' })
  await downloadFile(file, target(), quick)
  expect((await readFile(target())).equals(content)).toBe(true)
})

it.each<[string, Handler, RegExp, number]>([
  ['ends too early each time', (_, response) => response.end(), /the server ended after 0 of 600000 bytes/, 3],
  ['fails inside', (_, response) => response.writeHead(503).end(), /the server answered 503/, 3],
  ['has no such file', (_, response) => response.writeHead(404).end(), /model\.onnx is not at .*the server answered 404/, 1],
  ['hangs', () => {}, /nothing came for 100 ms/, 3],
])('says so when a server %s, after as many tries as make sense', async (_, answer, message, tries) => {
  handler = answer
  const downloading = downloadFile(file, target(), { backoffMs: 1, silenceMsMax: 100, triesMax: 3 })
  await expect(downloading).rejects.toMatchObject({ reason: 'unavailable', message: expect.stringMatching(message) })
  expect(ranges.length).toBe(tries)
})

it('takes weights only over https: an address or a redirect that is not is not even asked', async () => {
  const plain = { ...file, url: 'http://models.example/model.onnx' }
  const refusal = { reason: 'unavailable', message: 'model.onnx must come over https; found http://models.example' }
  await expect(downloadFile(plain, target(), quick)).rejects.toMatchObject(refusal)
  handler = (_, response) => response.writeHead(302, { location: plain.url }).end()
  await expect(downloadFile(file, target(), quick)).rejects.toMatchObject(refusal)
})

it('follows redirects, but not for ever', async () => {
  handler = (request, response, from) =>
    request.url === '/there' ? serve(request, response, from) : response.writeHead(307, { location: '/there' }).end()
  await downloadFile(file, target(), quick)
  expect((await readFile(target())).equals(content)).toBe(true)
  await rm(target())
  handler = (_, response) => response.writeHead(302, { location: '/round' }).end()
  await expect(downloadFile(file, target(), quick)).rejects.toMatchObject({
    message: expect.stringContaining('redirected more than 5 times'),
  })
})

it('stops when told to, and keeps what has come for the next time', async () => {
  const stop = new AbortController()
  handler = (_, response) => response.write(content.subarray(0, 100_000))
  const onProgress = (bytes: number) => bytes === 100_000 && stop.abort()
  await expect(downloadFile(file, target(), { ...quick, onProgress, signal: stop.signal })).rejects.toThrow()
  handler = serve
  await downloadFile(file, target(), quick)
  expect((await readFile(target())).equals(content)).toBe(true)
})

async function manifestOfServer(): Promise<Manifest> {
  const manifest = await readManifest(packDirectory('builtin'))
  return { ...manifest, pack: 'remote', version: '7', files: [{ name: 'model.onnx', ...file }] }
}

it('downloads a pack once, though several pull it at once into the same cache', async () => {
  handler = serve
  const manifest = await manifestOfServer()
  const directories = await Promise.all([1, 2, 3, 4].map(() => pullPack(manifest, directory, quick)))
  expect(new Set(directories)).toEqual(new Set([join(directory, 'remote', '7')]))
  expect(ranges).toEqual(['all'])
  expect((await readdir(join(directory, 'remote', '7'))).sort()).toEqual(['manifest.json', 'model.onnx'])
  expect(await readManifest(join(directory, 'remote', '7'))).toEqual(manifest)
})

it('leaves no manifest, which would call a pack whole, when a file could not be had', async () => {
  handler = (_, response) => response.writeHead(404).end()
  const manifest = await manifestOfServer()
  await expect(pullPack(manifest, directory, quick)).rejects.toMatchObject({ reason: 'unavailable' })
  expect(await readdir(join(directory, 'remote', '7'))).toEqual([])
  handler = serve
  await pullPack(manifest, directory, quick)
})

it('keeps packs where the system keeps what can be fetched again, or where it is told', () => {
  expect(cacheDirectory({ KENSA_MODELS_DIR: '/models' })).toBe('/models')
  expect(() => cacheDirectory({ KENSA_MODELS_DIR: 'models' })).toThrow('KENSA_MODELS_DIR must be an absolute path; found models')
  expect(cacheDirectory({}, 'linux')).toBe(join(homedir(), '.cache', 'kensa', 'models'))
  expect(cacheDirectory({}, 'darwin')).toBe(join(homedir(), 'Library', 'Caches', 'kensa', 'models'))
})
