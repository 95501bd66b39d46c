import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeVideo } from '@kensa/gpu-runner/media/testing/make-video'
import sharp from 'sharp'

/** A JPEG whose bytes and looks depend on the seed alone; other seeds have other bytes. */
export async function jpegFile(seed: number, widthPx = 640, heightPx = 480): Promise<Uint8Array> {
  const hue = (seed * 47) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <rect width="100%" height="100%" fill="hsl(${hue} 40% 70%)"/>
    <circle cx="${20 + ((seed * 13) % 60)}%" cy="50%" r="${10 + (seed % 20)}%" fill="hsl(${(hue + 180) % 360} 80% 40%)"/></svg>`
  // Looks repeat after some hundreds of seeds; the bytes must not, as a project keeps each file once.
  return sharp(Buffer.from(svg))
    .jpeg({ quality: 85 })
    .withExif({ IFD0: { ImageDescription: `seed ${seed}` } })
    .toBuffer()
}

const madeVideos = new Map<number, Buffer>()

/** A video of so many seconds at 10 frames a second; another seed makes another file of the same pictures. */
export function videoFile(seconds: number, seed = 1): Uint8Array {
  const video = madeVideos.get(seconds) ?? encode(seconds)
  madeVideos.set(seconds, video)
  // A box that players skip, so that no two files have one hash.
  const box = Buffer.alloc(12)
  box.writeUInt32BE(12, 0)
  box.write('free', 4)
  box.writeUInt32BE(seed, 8)
  return Buffer.concat([video, box])
}

function encode(seconds: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kensa-video-'))
  try {
    const timesMs = Array.from({ length: seconds * 10 }, (_, frame) => frame * 100)
    return readFileSync(makeVideo({ path: join(folder, 'video.mp4'), encoder: 'libx264', timesMs }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
