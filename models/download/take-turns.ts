import { mkdir } from 'node:fs/promises'
import { lock } from 'proper-lockfile'

/**
 * Does the work while no other process does anything in the directory, which is made. A holder that was killed stops touching its lock,
 * which then counts as left.
 */
export async function takeTurns<T>(directory: string, work: () => Promise<T>): Promise<T> {
  await mkdir(directory, { recursive: true })
  const unlock = await lock(directory, { stale: 10_000, update: 2_000, retries: { forever: true, minTimeout: 100, maxTimeout: 2_000 } })
  try {
    return await work()
  } finally {
    await unlock()
  }
}
