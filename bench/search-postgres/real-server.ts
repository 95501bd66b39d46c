import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../infra/local/postgres/real-postgres.sh', import.meta.url))
const directory = fileURLToPath(new URL('../../.cache/real-postgres', import.meta.url))

/** The server named by KENSA_TEST_POSTGRES_URL, or one installed for this bench and stopped after it. */
export function realServer(): { url: string; stop: () => void } {
  const given = process.env['KENSA_TEST_POSTGRES_URL']
  if (given) return { url: given, stop: () => {} }
  const answer = execFileSync('bash', [script, 'start', directory], { encoding: 'utf8' })
  const url = /^KENSA_TEST_POSTGRES_URL=(.+)$/m.exec(answer)?.[1]
  if (!url) throw new Error(`no address in the answer of ${script}`)
  return { url, stop: () => execFileSync('bash', [script, 'stop', directory]) }
}
