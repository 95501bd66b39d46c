import { fileURLToPath } from 'node:url'
import type { StateDirectory } from '../state-directory.ts'
import { startChildPart } from './child-part.ts'
import type { PartLog } from './log-stream.ts'

export type DatabaseRole = 'postgres' | 'kensa_app' | 'kensa_auth' | 'kensa_cron' | 'kensa_runner'
export type PostgresPart = { wsProxy: string; urlFor: (role: DatabaseRole) => string; stop: () => Promise<void> }

/** PGlite behind its multiplexer, with the roles of production and generated passwords. */
export async function startPostgres(state: StateDirectory, log: PartLog): Promise<PostgresPart> {
  const { secrets } = state
  const passwords: Record<DatabaseRole, string> = {
    postgres: secrets.ownerPassword,
    kensa_app: secrets.appPassword,
    kensa_auth: secrets.authPassword,
    kensa_cron: secrets.cronPassword,
    kensa_runner: secrets.runnerPassword,
  }
  const part = await startChildPart({
    file: fileURLToPath(new URL('../postgres/serve.ts', import.meta.url)),
    log,
    env: {
      DATA_DIR: state.postgres,
      POSTGRES_PASSWORD: passwords.postgres,
      KENSA_APP_PASSWORD: passwords.kensa_app,
      KENSA_AUTH_PASSWORD: passwords.kensa_auth,
      KENSA_CRON_PASSWORD: passwords.kensa_cron,
      KENSA_RUNNER_PASSWORD: passwords.kensa_runner,
    },
  })
  return {
    wsProxy: `127.0.0.1:${part.ready.wsPort}`,
    urlFor: (role) => `postgres://${role}:${passwords[role]}@127.0.0.1:${part.ready.tcpPort}/kensa`,
    stop: part.stop,
  }
}
