import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Keeps a second process off a data directory; two would corrupt it. The lock lies beside the directory and names its process, so one left by
 * a process that was killed does not count.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory.replace(/\/+$/, '')}.pid`
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      const holder = Number(readOr(file, ''))
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0 || isAlive(holder))
        throw new Error(`${directory} is in use by process ${holder}`, { cause: error })
      rmSync(file, { force: true })
    }
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readOr(file: string, fallback: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}
