import { readdirSync, writeFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { platform } from 'node:process'

const nicest = 19

/**
 * Makes this process give way to others by so many steps of `nice`, and whatever it starts from now on. Linux keeps the niceness of each
 * thread apart, and some threads run before a program's first line. Where it isn't allowed nothing changes.
 */
export function giveWay(by: number): void {
  const niceness = Math.min(nicest, getPriority() + by)
  for (const thread of platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]) {
    try {
      setPriority(thread, niceness)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error
    }
  }
}

/**
 * The same for a process with a session of its own. Where Linux shares the processor among sessions first (autogroup), niceness counts within
 * a session only, and four decoders would get four times what all else together does.
 */
export function giveWayAsSession(by: number): void {
  giveWay(by)
  try {
    writeFileSync('/proc/self/autogroup', String(getPriority()))
  } catch {
    // No Linux, no autogroup, or not allowed: niceness is all there is.
  }
}
