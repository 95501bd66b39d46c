// Answers `/encode` alone, for search while no runner is up: it takes no jobs and needs neither database, bucket nor queue.
import { parseEncodeEnv } from './env.ts'
import { runProcess } from './run-process.ts'
import { startEncodeService } from './start-encode-service.ts'

await runProcess({ name: 'encode', parseEnv: parseEncodeEnv, start: startEncodeService })
