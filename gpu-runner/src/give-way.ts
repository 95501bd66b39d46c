import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { platform } from 'node:process'

/** As of `nice`: enough for whoever answers queries on the same machine to go first, too little to starve the work. */
const niceness = 10

/**
 * Makes this process give way to others, and whatever it starts from now on. Linux keeps the niceness of each thread apart, and some threads
 * run before a program's first line. Where it isn't allowed nothing changes.
 */
export function giveWay(): void {
  for (const thread of platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]) {
    try {
      setPriority(thread, niceness)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error
    }
  }
}
