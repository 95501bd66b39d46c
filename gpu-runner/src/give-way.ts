import { readdirSync, writeFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { platform } from 'node:process'

const nicest = 19
const steps = (by: number) => Math.min(nicest, getPriority() + by)

/**
 * Makes this process give way to others by so many steps of `nice`, and whatever it starts from now on. Linux keeps the niceness of each
 * thread apart, and some threads run before a program's first line. Where it isn't allowed nothing changes.
 */
export function giveWay(by: number): void {
  for (const thread of platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]) makeNice(thread, steps(by))
}

/**
 * The same for a process just started, which has a session of its own. Where Linux shares the processor among sessions first (autogroup),
 * niceness counts within a session only, and four decoders would get four times what all else together does. From the first moment:
 * starting is half of what a decoder costs.
 */
export function letGiveWay(pid: number, by: number): void {
  makeNice(pid, steps(by))
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(steps(by)))
  } catch {
    // No Linux, no autogroup, or the process is gone: niceness is all there is.
  }
}

function makeNice(id: number, niceness: number): void {
  try {
    setPriority(id, niceness)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error
  }
}
