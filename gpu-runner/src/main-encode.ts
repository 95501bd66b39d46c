// Answers `/encode` alone: a query waits for no job, and search works while no runner is up. Needs neither database, bucket nor queue.
import { parseEncodeEnv } from './env.ts'
import { runProcess } from './run-process.ts'
import { startEncodeService } from './start-encode-service.ts'

await runProcess({ name: 'encode', parseEnv: parseEncodeEnv, start: startEncodeService })
