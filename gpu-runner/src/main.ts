import { parseEnv } from './env.ts'
import { runProcess } from './run-process.ts'
import { startRunner } from './start-runner.ts'

await runProcess({ name: 'runner', parseEnv, start: startRunner })
