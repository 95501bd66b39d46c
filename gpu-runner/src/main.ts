import { parseEnv } from './env.ts'
import { giveWay } from './give-way.ts'
import { runProcess } from './run-process.ts'
import { startRunner } from './start-runner.ts'

// Before it starts anything: queries go first (main-encode.ts).
giveWay(10)
await runProcess({ name: 'runner', parseEnv, start: startRunner })
