// CPU time of taking one frame a second from a 1080p H.264 video, by the runner's decoding process against the plain ffmpeg program.
// Both turn out the same three things a frame: a 1920 × 1080 JPEG, a 320-pixel JPEG and 128 × 128 RGB bytes. Ours also lists the packets
// first, matches frames to that list and hands everything to another process. That process is warm, as it is between two files of a runner.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startMediaChild } from '@kensa/gpu-runner/media/client'
import { findFfmpeg } from '@kensa/gpu-runner/media/find-ffmpeg'
import type { VideoBackendName } from '@kensa/gpu-runner/media/types'
import { type BenchResult, judged } from './result.ts'

const exec = promisify(execFile)
const seconds = 48
const repeats = 6
const rounds = 3
const limit = 1.1
/** Kernel ticks a second in /proc; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

export async function run(): Promise<BenchResult[]> {
  const ffmpeg = findFfmpeg()
  if (!ffmpeg || process.platform !== 'linux') throw new Error('this bench needs Linux and ffmpeg 5.1 or newer on PATH')
  const folder = await mkdtemp(join(tmpdir(), 'kensa-bench-'))
  try {
    const video = await makeVideo(ffmpeg.ffmpegPath, join(folder, 'video.mp4'))
    const cpu: Record<VideoBackendName | 'plain', number[]> = { plain: [], ffmpeg: [], 'node-av': [] }
    // In turns, so that a machine that gets busier is unkind to all alike.
    for (let round = 0; round < rounds; round += 1) {
      cpu.plain.push(await plainCpuS(ffmpeg.ffmpegPath, video, folder))
      for (const backend of ['ffmpeg', 'node-av'] as const) cpu[backend].push(await oursCpuS(backend, video))
    }
    return (['ffmpeg', 'node-av'] as const).map((backend) => {
      const ratio = Math.round((median(cpu[backend]) / median(cpu.plain)) * 1000) / 1000
      const details = { videoS: seconds, rounds, oursCpuS: median(cpu[backend]), ffmpegCpuS: median(cpu.plain) }
      return judged({ name: `1 fps video decode CPU ÷ ffmpeg program (${backend} back end)`, ratio, limit, good: 'at most', details })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Moving shapes under film grain at 25 frames a second, 8 s of them six times. */
async function makeVideo(ffmpegPath: string, path: string): Promise<string> {
  const source = `testsrc2=size=1920x1080:rate=25:duration=${seconds / repeats},noise=alls=8:allf=t:all_seed=7`
  const encode = ['-c:v', 'libx264', '-preset', 'superfast', '-crf', '26', '-pix_fmt', 'yuv420p']
  await exec(ffmpegPath, ['-v', 'error', '-f', 'lavfi', '-i', source, ...encode, `${path}.part.mp4`])
  await exec(ffmpegPath, ['-v', 'error', '-stream_loop', String(repeats - 1), '-i', `${path}.part.mp4`, '-c', 'copy', path])
  return path
}

async function plainCpuS(ffmpegPath: string, video: string, folder: string): Promise<number> {
  const split = 'fps=1,split=3[display][b][c];[b]scale=320:180[thumb];[c]scale=128:128,format=rgb24[pixels]'
  const { stderr } = await exec(ffmpegPath, [
    ...['-hide_banner', '-nostdin', '-y', '-benchmark', '-i', video, '-filter_complex', split],
    ...['-map', '[display]', '-q:v', '3', join(folder, 'display-%d.jpg')],
    ...['-map', '[thumb]', '-q:v', '4', join(folder, 'thumb-%d.jpg')],
    ...['-map', '[pixels]', '-f', 'rawvideo', join(folder, 'pixels.rgb')],
  ])
  const used = /bench: utime=([\d.]+)s stime=([\d.]+)s/.exec(stderr)
  if (!used) throw new Error('ffmpeg did not tell its CPU time')
  return Number(used[1]) + Number(used[2])
}

async function oursCpuS(videoBackend: VideoBackendName, path: string): Promise<number> {
  const media = startMediaChild({ videoBackend, concurrency: 1 })
  try {
    let frames = 0
    const request = { path, contentType: 'video/mp4', sampling: { mode: 'rate', framesPerSecond: 1 } } as const
    await media.probe(request)
    const [pid = 0] = media.pids()
    const before = cpuOf(pid)
    for await (const item of media.decode({ ...request, pixelSize: 128, resize: { fit: 'stretch' }, fromIndex: 0 })) {
      if (item.kind === 'itemError') throw new Error(item.detail)
      frames += 1
    }
    if (frames !== seconds) throw new Error(`${frames} frames of ${seconds}`)
    return cpuOf(pid) - before
  } finally {
    await media.close()
  }
}

/** User and system time of a process and of the children that it has waited for. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
