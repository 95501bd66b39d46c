import { setPriority } from 'node:os'

/** As of `nice`: enough for a query's process to go first wherever both want a core, too little to starve the work. */
const niceness = 5

/** Makes a process that works through a queue give way to those that answer queries. Nothing when it is gone already. */
export function giveWay(pid: number): void {
  try {
    setPriority(pid, niceness)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error
  }
}
