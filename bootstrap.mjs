// Door of every command: runs on Node 20 without a dependency, installs what is missing, and hands over to the Node 24 that npm brought.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.kensa-install')

const commands = {
  demo: [['infra/local/demo/main.ts']],
  dev: [['infra/local/dev.ts']],
  test: [['infra/checks/test.ts']],
  lint: [['infra/checks/lint.ts']],
  bench: [['bench/main.ts']],
  faults: [['e2e/faults/main.ts']],
  models: [['models/cli.ts']],
}

const [name = '', ...rest] = process.argv.slice(2)
const steps = commands[name]
if (!steps) fail(`unknown command ${JSON.stringify(name)}; known: ${Object.keys(commands).join(', ')}`)
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed, this is ${process.versions.node}`)

install()
const node = findNode()
const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
// Kensa's own processes turn the telemetry off themselves: this is for the benches.
const env = { ...process.env, PATH: path, ORT_DISABLE_TELEMETRY: '1' }
for (const step of steps) {
  const { status, signal } = spawnSync(node, [...step, ...rest], { cwd: root, stdio: 'inherit', env })
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1))
}

function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (installedByHand()) return
  console.error('kensa: installing packages (npm ci)')
  const npm = process.env.npm_execpath
  // Packages that ask for a newer Node than this one get it: they run on the Node that npm is about to bring.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], inRoot())
    : spawnSync('npm', args, { ...inRoot(), shell: process.platform === 'win32' })
  if (run.status !== 0) fail('npm ci failed; its messages are above')
  mkdirSync(modules, { recursive: true })
  writeFileSync(stamp, wanted)
}

/** `npm install` writes the lockfile and, within the same run, its own record of what it put into node_modules. */
function installedByHand() {
  const record = join(modules, '.package-lock.json')
  return existsSync(record) && statSync(record).mtimeMs + 60_000 > statSync(join(root, 'package-lock.json')).mtimeMs
}

function inRoot() {
  return { cwd: root, stdio: ['ignore', 2, 2] }
}

/** The pinned Node that npm installed for this platform; else this one if it is new enough to run TypeScript. */
function findNode() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  for (const pkg of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    const path = join(modules, pkg, 'bin', exe)
    if (existsSync(path)) return path
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(`no Node 24 for ${process.platform} ${process.arch} among the packages; run this with Node 24 or newer`)
}

function fail(message) {
  console.error(`kensa: ${message}`)
  process.exit(1)
}
