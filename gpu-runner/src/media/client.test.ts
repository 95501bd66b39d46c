import { readFileSync, writeFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startMediaChild } from './client.ts'
import { networkCage } from './network-cage.ts'
import { decodeThrough, plainRequest } from './testing/decode-all.ts'
import { makeVideo, steadyTimes } from './testing/make-video.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import type { ChildDeath, MediaChild, MediaChildOptions } from './types.ts'

const folder = temporaryFolder()
const started: MediaChild[] = []
const start = (options: MediaChildOptions = {}) => {
  const media = startMediaChild({ videoBackend: 'node-av', concurrency: 1, ...options })
  started.push(media)
  return media
}
let photo: string
let video: string

beforeAll(async () => {
  photo = join(folder, 'photo.jpg')
  writeFileSync(
    photo,
    await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3060c0' } })
      .jpeg()
      .toBuffer(),
  )
  video = makeVideo({ path: join(folder, 'video.mp4'), encoder: 'libx264', timesMs: steadyTimes(100, 25) })
})
afterEach(async () => {
  for (const media of started.splice(0)) await media.close()
})
afterAll(() => vi.unstubAllEnvs())

const every = { mode: 'rate', framesPerSecond: 25 } as const
const often = { mode: 'rate', framesPerSecond: 5 } as const
const gone = (pid: number) =>
  vi.waitFor(() => {
    // A zombie still has its folder, but no memory.
    const status = tryRead(`/proc/${pid}/status`)
    expect(status.includes('VmRSS')).toBe(false)
  })
const tryRead = (path: string) => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

it('goes on after the process is killed at any moment, with each frame once', async () => {
  const deaths: ChildDeath[] = []
  const media = start({ onDeath: (death) => deaths.push(death), itemsInFlightMax: 2 })
  const whole = (await decodeThrough(media, { path: video, sampling: often })).frames
  const seen: unknown[] = []
  for await (const item of media.decode({ ...plainRequest, path: video, sampling: often })) {
    seen.push(item)
    if (seen.length % 4 === 0) for (const pid of media.pids()) process.kill(pid, 'SIGKILL')
  }
  expect(seen).toEqual(whole)
  expect(deaths.length).toBeGreaterThanOrEqual(4)
  expect(deaths[0]).toMatchObject({ reason: 'crash', signal: 'SIGKILL' })
})

it('ends a process above its memory limit and says so', async () => {
  const deaths: ChildDeath[] = []
  const media = start({ memoryBytesMax: 16 * 1048576, onDeath: (death) => deaths.push(death) })
  await expect(decodeThrough(media, { path: photo })).rejects.toMatchObject({
    code: 'decode_out_of_memory',
    message: expect.stringMatching(/16 MiB/),
  })
  expect(deaths).toMatchObject([{ reason: 'memory' }])
  await gone(deaths[0]?.pid ?? 0)
})

it('ends a process that has stopped and says so', async () => {
  const media = start({ silenceMsMax: 3000, itemsInFlightMax: 1 })
  const stopAfterFirst = async () => {
    for await (const _ of media.decode({ ...plainRequest, path: video, sampling: every }))
      for (const pid of media.pids()) process.kill(pid, 'SIGSTOP')
  }
  await expect(stopAfterFirst()).rejects.toMatchObject({ code: 'decode_timeout', message: expect.stringMatching(/3 s/) })
  expect(media.pids()).toEqual([])
})

it('stops at once when aborted or left, and takes the next file', async () => {
  const media = start()
  const aborting = new AbortController()
  const reason = new Error('the lease is lost')
  const run = async () => {
    for await (const _ of media.decode({ ...plainRequest, path: video, sampling: every }, aborting.signal)) aborting.abort(reason)
  }
  const [before] = [media.pids()]
  await expect(run()).rejects.toBe(reason)
  for await (const _ of media.decode({ ...plainRequest, path: video, sampling: every })) break
  expect(media.pids()).toEqual(before)
  expect((await decodeThrough(media, { path: video })).frames).toHaveLength(4)
  await expect(media.probe({ path: photo, contentType: 'image/jpeg', sampling: every }, AbortSignal.abort(reason))).rejects.toBe(reason)
})

it('answers query photos while every seat for files is taken', async () => {
  const media = start()
  const items = media.decode({ ...plainRequest, path: video, sampling: every })[Symbol.asyncIterator]()
  await items.next()
  const pixels = await media.decodeQueryImage(readFileSync(photo), 32, { fit: 'contain', mat: [1, 2, 3] })
  expect(pixels).toHaveLength(32 * 32 * 3)
  expect([...pixels.subarray(0, 3)]).toEqual([1, 2, 3])
  expect(pixels[(16 * 32 + 16) * 3 + 2]).toBeGreaterThan(180)
  await items.return?.()
})

it('gives way with files, as a process and as a session, and not with query photos', async () => {
  const media = start()
  await media.probe({ path: photo, contentType: 'image/jpeg', sampling: every })
  const [forFiles = 0] = media.pids()
  await media.decodeQueryImage(readFileSync(photo), 8, { fit: 'stretch' }, new AbortController().signal)
  const forQueries = media.pids().find((pid) => pid !== forFiles) ?? 0
  expect(getPriority(forFiles)).toBe(Math.min(19, getPriority() + 5))
  expect(getPriority(forQueries)).toBe(getPriority())
  // Where Linux knows groups of sessions at all.
  const groupOf = (pid: number) => /nice (-?\d+)/.exec(tryRead(`/proc/${pid}/autogroup`))?.[1]
  expect(groupOf(forFiles) ?? String(getPriority(forFiles))).toBe(String(getPriority(forFiles)))
  expect(Number(groupOf(forQueries) ?? 0)).toBe(0)
})

it('refuses query photos that are no photos', async () => {
  const media = start()
  const ask = (bytes: Uint8Array) => media.decodeQueryImage(bytes, 32, { fit: 'stretch' })
  await expect(ask(new Uint8Array())).rejects.toMatchObject({ code: 'file_empty' })
  await expect(ask(Buffer.from('hello'))).rejects.toMatchObject({ code: 'unsupported_type' })
  await expect(ask(readFileSync(video))).rejects.toMatchObject({ code: 'unsupported_type' })
  await expect(ask(readFileSync(photo).subarray(0, 900))).rejects.toMatchObject({ code: 'file_truncated' })
})

it('decodes without any secret, and without a network where the system can take it away', async () => {
  vi.stubEnv('S3_SECRET_ACCESS_KEY', 'not-for-decoders')
  vi.stubEnv('DATABASE_URL', 'postgres://somewhere')
  const media = start()
  await decodeThrough(media, { path: photo })
  const [pid] = media.pids()
  const environment = tryRead(`/proc/${pid}/environ`)
  expect(environment).not.toContain('not-for-decoders')
  expect(environment).not.toContain('postgres')
  if (networkCage().length > 0) expect(tryRead(`/proc/${pid}/net/dev`)).not.toMatch(/eth|ens|wlan/)
})

it('ends its processes when closed', async () => {
  const media = start()
  await decodeThrough(media, { path: photo })
  const [pid] = media.pids()
  await media.close()
  expect(media.pids()).toEqual([])
  await gone(pid ?? 0)
  await expect(decodeThrough(media, { path: photo })).rejects.toMatchObject({ code: 'canceled' })
})
