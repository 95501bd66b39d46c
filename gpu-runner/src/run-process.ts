import { PackError } from '@kensa/models/pack-error'
import { DeviceMissing } from './device-missing.ts'
import { type Log, openLog } from './log.ts'

export type Part<Env> = {
  name: string
  /** Throws one sentence when the environment is not usable. */
  parseEnv(source: Record<string, string | undefined>): Env
  start(env: Env, log: Log): Promise<{ encodePort: number; stop(): Promise<void> }>
}

const exConfig = 78

/** The life of a process: it starts or says in one sentence why not, tells its supervisor that it is ready, and ends when asked to. */
export async function runProcess<Env extends { LOG_LEVEL: string; DEVICE: string }>({ name, parseEnv, start }: Part<Env>): Promise<void> {
  function configuration(): Env {
    try {
      return parseEnv(process.env)
    } catch (error) {
      console.error((error as Error).message)
      process.exit(exConfig)
    }
  }

  const env = configuration()
  const log = openLog(env.LOG_LEVEL)

  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'unexpected: the runner ends, its jobs go on elsewhere')
    process.exit(1)
  })

  try {
    const part = await start(env, log)
    let stopping = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1)
        stopping = true
        log.info({ signal }, 'stopping')
        part.stop().then(
          () => process.exit(0),
          (err: unknown) => {
            log.error({ err }, 'stop failed')
            process.exit(1)
          },
        )
      })
    }
    // For the supervisor, whatever the log level.
    console.log(JSON.stringify({ ready: true, part: name, pid: process.pid, device: env.DEVICE, encodePort: part.encodePort }))
  } catch (error) {
    // The configuration names what is not there, and starting again will not help: one sentence, no stack.
    if (!(error instanceof DeviceMissing || error instanceof PackError)) throw error
    console.error(error.message)
    process.exit(error instanceof DeviceMissing ? error.exitCode : exConfig)
  }
}
