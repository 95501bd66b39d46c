import { PackError } from '@kensa/models/pack-error'
import { parseEnv, type RunnerEnv } from './env.ts'
import { openLog } from './log.ts'
import { DeviceMissing, startRunner } from './start-runner.ts'

const exConfig = 78

function configuration(): RunnerEnv {
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
  const runner = await startRunner(env, log)
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      log.info({ signal }, 'stopping')
      runner.stop().then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'stop failed')
          process.exit(1)
        },
      )
    })
  }
  // For the supervisor, whatever the log level.
  console.log(JSON.stringify({ ready: true, part: 'runner', pid: process.pid, device: env.DEVICE, encodePort: runner.encodePort }))
} catch (error) {
  // The configuration names what is not there, and starting again will not help: one sentence, no stack.
  if (error instanceof DeviceMissing || error instanceof PackError) {
    console.error(error.message)
    process.exit(error instanceof DeviceMissing ? error.exitCode : exConfig)
  }
  throw error
}
