// `npm test`: the tests beside the code, then those of several parts together, so that the two don't compete for the processor.
// Arguments go to vitest as they are: `npm test -- db`, `npm test -- --project rooms edge/src`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const given = process.argv.slice(2)
const runs =
  given.length > 0
    ? [given]
    : [
        ['--project', 'rooms'],
        ['--project', 'e2e'],
      ]

let failed = false
for (const args of runs) failed = spawnSync(process.execPath, [vitest, 'run', ...args], { stdio: 'inherit' }).status !== 0 || failed
process.exit(failed ? 1 : 0)
