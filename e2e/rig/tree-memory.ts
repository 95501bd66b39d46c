import { readdirSync, readFileSync } from 'node:fs'

/** Resident bytes of a process and all that it started; shared pages count in each. */
export function treeMemory(pid: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStatus(Number(name)))
  const wanted = new Set([pid])
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size
    for (const one of processes) if (wanted.has(one.parent)) wanted.add(one.pid)
  }
  return processes.filter((one) => wanted.has(one.pid)).reduce((sum, one) => sum + one.residentBytes, 0)
}

function readStatus(pid: number): { pid: number; parent: number; residentBytes: number }[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ pid, parent: number('PPid'), residentBytes: number('VmRSS') * 1024 }]
  } catch {
    return []
  }
}
