import { readFileSync } from 'node:fs'

/** Resident bytes of a process; 0 where the system has no /proc or the process is gone. */
export function residentBytes(pid: number): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))
    return kibibytes ? Number(kibibytes[1]) * 1024 : 0
  } catch {
    return 0
  }
}
