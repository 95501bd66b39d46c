// All static checks, one after another; the first that fails names itself. `npm run lint -- types arrows` runs only those.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const bin = (pkg: string, file: string) => join('node_modules', pkg, file)
const tsc = bin('typescript', 'bin/tsc')

const checks: { name: string; args: string[] }[] = [
  { name: 'format', args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', args: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types', args: [tsc, '-p', 'edge'] },
  { name: 'types', args: [tsc, '-p', 'edge/tsconfig.test.json'] },
  { name: 'types', args: [tsc, '-p', 'web'] },
  {
    name: 'arrows',
    args: [
      bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      'contract',
      'algorithms',
      'db',
      'edge',
      'gpu-runner',
      'models',
      'samples',
      'web',
      'infra',
      'bench',
      'e2e',
    ],
  },
  { name: 'dead', args: [bin('knip', 'bin/knip.js')] },
  { name: 'openapi', args: [bin('@redocly/cli', 'bin/cli.js'), 'lint', 'docs/openapi.json', '--config', 'redocly.yaml'] },
]

const wanted = process.argv.slice(2)
for (const { name, args } of checks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (!existsSync(args[0] ?? '')) throw new Error(`the check "${name}" is not installed: ${args[0]}`)
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  if (status !== 0) {
    console.error(`lint: ${name} failed (${args.slice(0, 3).join(' ')})`)
    process.exit(1)
  }
  console.error(`lint: ${name} ok`)
}
