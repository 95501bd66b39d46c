import { openNodePool } from '@kensa/db/client/node'
import type { EncodeEnv } from './env.ts'
import type { Log } from './log.ts'
import { openDoor } from './open-door.ts'

export type EncodeService = { encodePort: number; stop(): Promise<void> }

/** The door without a runner behind it. It is listed, where there is a database, with no places for jobs. */
export async function startEncodeService(env: EncodeEnv, log: Log): Promise<EncodeService> {
  const door = await openDoor(env, log, { besideOf: () => [], concurrency: 1 })
  const pool =
    env.DATABASE_URL === undefined
      ? undefined
      : openNodePool(env.DATABASE_URL, { max: 1, onError: (err) => log.warn({ err }, 'database connection lost') })
  const registration = pool && (await door.list(pool.db, 0))
  return {
    encodePort: door.port,
    async stop() {
      await registration?.stop()
      await door.closeServer()
      await Promise.all([door.closeChildren(), pool?.end()])
    },
  }
}
