import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { FfmpegPaths } from '../../find-ffmpeg.ts'
import { plain } from '../../plain.ts'

export type Helper = (pid: number, alive: boolean) => void

/** Only local files, only these containers: a playlist or a script renamed to .mp4 opens nothing else. */
export const inputFence = ['-protocol_whitelist', 'file,pipe', '-format_whitelist', 'mov,matroska,avi']

/** Runs ffprobe and hands over its output line by line; answers what it complained about. */
export async function runFfprobe(
  paths: FfmpegPaths,
  helper: Helper,
  path: string,
  show: string[],
  onLine: (line: string) => void,
): Promise<string[]> {
  const child = spawn(paths.ffprobePath, ['-v', 'error', ...inputFence, ...show, `file:${path}`], { stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) helper(child.pid, true)
  const complaints: string[] = []
  createInterface(child.stderr).on('line', (line) => {
    if (complaints.length < 100) complaints.push(plain(line))
  })
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()))
  try {
    for await (const line of createInterface(child.stdout)) onLine(line)
    await ended
  } finally {
    child.kill('SIGKILL')
    if (child.pid !== undefined) helper(child.pid, false)
  }
  return complaints
}
