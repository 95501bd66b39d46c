import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseEnv } from '../../edge/src/env.ts'
import { secretName } from './secrets.ts'
import { readSettings } from './settings.ts'
import { deploy } from './testing/deployed.ts'

const guide = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8')
const block = (language: string) => {
  const [, text = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide) ?? []
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}

it('gives the Worker an environment that it accepts', () => {
  const bindings = { RATE_LIMIT_KEY: { limit() {} }, RATE_LIMIT_ADDRESS: { limit() {} }, ASSETS: { fetch() {} } }
  const parsed = parseEnv({ ...block('env'), OUTBOUND_EGRESS: 'platform', ...bindings })
  expect(parsed.ok ? [] : parsed.complaints).toEqual([])
})

it('names settings that the fleet has, and no other', () => {
  const known = Object.keys(readSettings('production', 'us-east-1', block('ini')))
  const named = new Set(guide.match(/\bKENSA_[A-Z_]+\b/g))
  expect(named.size).toBeGreaterThan(6)
  const all = readFileSync(new URL('./settings.ts', import.meta.url), 'utf8')
  for (const name of named) expect(all, name).toContain(`${name}:`)
  expect(known).toContain('KENSA_PORTAL_ORIGIN')
})

it('names the outputs, secrets, logs and files that there are', async () => {
  const fleet = await deploy()
  for (const fact of Object.keys(fleet.facts)) expect(guide, fact).toContain(fact)
  for (const secret of ['runner-database-url', 'encoder-token', 'vlm-api-key'] as const)
    expect(guide).toContain(secretName('$NAME', secret))
  for (const log of ['/runner', '/model-pull']) expect(guide).toContain(`/$NAME${log}`)
  const config = readFileSync(new URL('../../sst.config.ts', import.meta.url), 'utf8')
  const [, version] = /version: '(\d+\.\d+\.\d+)',\n\s+removal/.exec(config) ?? []
  expect(new Set(guide.match(/sst@[\d.]+/g))).toEqual(new Set([`sst@${version}`]))
})
