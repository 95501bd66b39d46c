import { readFile, stat } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { demoQueries } from './demo-queries.ts'
import { demoScenes } from './demo-scenes.ts'
import { demoFiles, demoPhoto } from './demo-set.ts'
import { demoVideos } from './demo-videos.ts'

it('has at least 60 pictures and 2 videos, each with a name of its own that does not say what is shown', () => {
  const names = [...demoScenes, ...demoVideos].map((file) => file.name)
  expect(demoScenes.length).toBeGreaterThanOrEqual(60)
  expect(demoVideos.length).toBeGreaterThanOrEqual(2)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, spec } of demoScenes) expect(name).not.toContain(spec.main.thing)
})

it('asks at least 100 questions in three languages, each with a right answer', () => {
  expect(demoQueries.length).toBeGreaterThanOrEqual(100)
  expect(new Set(demoQueries.map((query) => query.language))).toEqual(new Set(['en', 'ja', 'ko', 'mixed']))
  expect(demoQueries.filter((query) => query.relevant.length === 0)).toEqual([])
})

it('yields the videos as MP4 files of at most 1 MB and then JPEGs', async () => {
  const kinds: string[] = []
  for await (const file of demoFiles()) {
    kinds.push(file.contentType)
    const start = Buffer.from(file.bytes.slice(0, 12))
    if (file.contentType === 'video/mp4') expect(start.toString('latin1', 4, 8)).toBe('ftyp')
    else expect(start.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    if (kinds.length > demoVideos.length) break
  }
  expect(kinds).toEqual([...demoVideos.map(() => 'video/mp4'), 'image/jpeg'])
  for (const { name } of demoVideos) expect((await stat(new URL(`./files/${name}`, import.meta.url))).size).toBeLessThanOrEqual(1_000_000)
})

it('takes another photo of a picture, and none of a video', async () => {
  const [scene] = demoScenes
  expect((await demoPhoto(scene?.name ?? ''))?.slice(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(await demoPhoto(demoVideos[0]?.name ?? '')).toBeUndefined()
})

it('says how long a video is as its file does', async () => {
  for (const { name, durationMs } of demoVideos) {
    const file = await readFile(new URL(`./files/${name}`, import.meta.url))
    const at = file.indexOf('mvhd')
    const seconds = file.readUInt32BE(at + 20) / file.readUInt32BE(at + 16)
    expect(Math.abs(seconds * 1000 - durationMs)).toBeLessThan(200)
  }
})
