import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { type DemoVideo, demoVideos, slideMs, videoFps } from './demo-videos.ts'
import { renderScene } from './render-scene.ts'

/**
 * Makes samples/files/*.mp4 (H.264, 960 × 540): a camera glides over one scene after the other. The files are committed, so that running
 * the samples needs no encoder; making them needs ffmpeg with libx264 (on the PATH, or named by FFMPEG). Usage: node samples/write-video.ts
 */
const width = 960
const height = 540
const still = { width: 1120, height: 840 }

await mkdir(new URL('./files/', import.meta.url), { recursive: true })
for (const video of demoVideos) await write(video)

async function write(video: DemoVideo): Promise<void> {
  const file = fileURLToPath(new URL(`./files/${video.name}`, import.meta.url))
  const stills: Buffer[] = []
  for (const segment of video.segments) {
    const jpeg = await renderScene(segment.spec, segment.seed, { width: still.width })
    stills.push(await sharp(jpeg).removeAlpha().raw().toBuffer())
  }
  const encoder = spawn(process.env.FFMPEG ?? 'ffmpeg', encoderArguments(file), { stdio: ['pipe', 'inherit', 'inherit'] })
  const closed = once(encoder, 'close')
  const frames = Math.floor((video.durationMs / 1000) * videoFps)
  for (let i = 0; i < frames; i++) {
    if (!encoder.stdin.write(await frameAt(video, stills, (i * 1000) / videoFps))) await once(encoder.stdin, 'drain')
  }
  encoder.stdin.end()
  const [status] = await closed
  if (status !== 0) throw new Error(`ffmpeg left with ${status} while writing ${video.name}`)
  console.log(`${video.name}: ${frames} frames, ${video.segments.length} scenes`)
}

function encoderArguments(file: string): string[] {
  return [
    ...['-y', '-loglevel', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', String(videoFps), '-i', '-'],
    ...['-c:v', 'libx264', '-preset', 'slow', '-crf', '31', '-g', String(2 * videoFps), '-pix_fmt', 'yuv420p', '-threads', '1'],
    ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1', '-movflags', '+faststart', file],
  ]
}

/** One scene while it holds, two side by side while the camera slides on. */
async function frameAt(video: DemoVideo, stills: readonly Buffer[], tMs: number): Promise<Buffer> {
  const index = video.segments.findIndex((segment) => tMs < segment.tEndMs + slideMs)
  const segment = video.segments[index]
  if (!segment) throw new RangeError(`${video.name} has nothing at ${tMs} ms`)
  const now = await look(stills[index], (tMs - segment.tStartMs) / (segment.tEndMs - segment.tStartMs))
  const slide = (tMs - segment.tEndMs) / slideMs
  if (slide <= 0) return now
  const next = await look(stills[index + 1], 0)
  return beside(now, next, Math.round(width * ease(slide)))
}

/** The camera comes slowly closer and drifts. */
function look(pixels: Buffer | undefined, progress: number): Promise<Buffer> {
  const zoom = 1.12 - 0.1 * Math.min(1.2, progress)
  const across = Math.round(Math.min(still.width, width * zoom))
  const down = Math.round((across * height) / width)
  const left = Math.round((still.width - across) * (0.3 + 0.4 * Math.min(1, progress)))
  return sharp(pixels, { raw: { ...still, channels: 3 } })
    .extract({ left, top: Math.round((still.height - down) / 2), width: across, height: down })
    .resize(width, height)
    .raw()
    .toBuffer()
}

function beside(now: Buffer, next: Buffer, shift: number): Buffer {
  const out = Buffer.alloc(now.length)
  for (let y = 0; y < height; y++) {
    const row = y * width * 3
    now.copy(out, row, row + shift * 3, row + width * 3)
    next.copy(out, row + (width - shift) * 3, row, row + shift * 3)
  }
  return out
}

function ease(x: number): number {
  return x * x * (3 - 2 * x)
}
