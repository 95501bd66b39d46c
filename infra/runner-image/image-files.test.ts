// What the image would hold, laid into a folder as its COPY lines say, with the packages that are installed here.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copiedFromContext, filesOf, root } from './testing/build-context.ts'

let image: string
beforeAll(() => {
  image = mkdtempSync(join(tmpdir(), 'kensa-image-'))
  for (const { sources, target, workdir, stage } of copiedFromContext()) {
    if (stage !== 'packages' && stage !== 'sources') continue
    for (const source of sources)
      for (const file of filesOf(source)) copy(file, source, join(workdir, target.startsWith('/') ? target : `./${target}`))
  }
  linkPackages(join(root, 'node_modules'), join(image, 'app/node_modules'))
  for (const room of readdirSync(join(image, 'app'))) {
    const nested = join(root, room, 'node_modules')
    if (existsSync(nested)) symlinkSync(nested, join(image, 'app', room, 'node_modules'))
  }
})
afterAll(() => rmSync(image, { recursive: true, force: true }))

it('starts as far as its promise of a GPU, which it finds broken: exit code 78 and one sentence', async () => {
  const run = start(['gpu-runner/src/main.ts'], { DEVICE: 'cuda', ...runnerEnv })
  expect(await run.exit).toEqual([78, null])
  expect(run.stderr().trim().split('\n')).toEqual([expect.stringMatching(/^DEVICE=cuda but no usable CUDA device was found/)])
})

it('encodes, tells its health, and ends with 0 on SIGTERM', async () => {
  const service = start(['gpu-runner/src/main-encode.ts'], { DEVICE: 'cpu', ENCODER_TOKEN: 'x'.repeat(16), ENCODE_PORT: '0' })
  const { encodePort } = await service.ready()
  const healthy = start(['infra/runner-image/probe-health.ts'], { ENCODE_PORT: String(encodePort) })
  expect(await healthy.exit).toEqual([0, null])
  const answer = await fetch(`http://127.0.0.1:${encodePort}/encode/text`, {
    method: 'POST',
    headers: { authorization: `Bearer ${'x'.repeat(16)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ space: 'builtin-v1', text: 'bolt' }),
  })
  expect(answer.status).toBe(200)
  service.process.kill('SIGTERM')
  expect(await service.exit).toEqual([0, null])
  const gone = start(['infra/runner-image/probe-health.ts'], { ENCODE_PORT: String(encodePort) })
  expect(await gone.exit).toEqual([1, null])
})

it('lists its packs, as the task that pulls them does', async () => {
  const run = start(['models/cli.ts', 'list'], { KENSA_MODELS_DIR: join(image, 'models') })
  expect(await run.exit).toEqual([0, null])
  expect(run.stdout()).toMatch(/^builtin .*here/m)
})

const runnerEnv = {
  DATABASE_URL: 'postgres://kensa_runner:x@127.0.0.1:9/kensa',
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_BUCKET: 'kensa',
  SQS_QUEUE_URL: 'http://127.0.0.1:9/0/kensa-jobs',
  ENCODER_TOKEN: 'x'.repeat(16),
}

/** As Docker does: a folder's files keep their places below the target, a file goes into a target that ends with a slash. */
function copy(file: string, source: string, target: string): void {
  const below = file === source ? (target.endsWith('/') ? basename(file) : '') : file.slice(source.length)
  const place = join(image, target, below)
  mkdirSync(dirname(place), { recursive: true })
  cpSync(join(root, file), place)
}

/** Links to each package, but Kensa's own rooms, which must be the copies. */
function linkPackages(from: string, to: string): void {
  mkdirSync(join(to, '@kensa'), { recursive: true })
  for (const name of readdirSync(from)) if (name !== '@kensa') symlinkSync(join(from, name), join(to, name))
  for (const room of ['contract', 'algorithms', 'db', 'models', 'gpu-runner'])
    symlinkSync(join(image, 'app', room), join(to, '@kensa', room))
}

function start(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd: join(image, 'app'),
    env: { PATH: process.env['PATH'] ?? '', WORK_DIR: join(image, 'work'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const exit = once(child, 'close')
  return {
    process: child,
    exit,
    stdout: () => stdout,
    stderr: () => stderr,
    async ready(): Promise<{ encodePort: number }> {
      const ended = exit.then(() => Promise.reject(new Error(`ended before it was ready: ${stderr}`)))
      for (;;) {
        const line = stdout.split('\n').find((text) => text.includes('"ready":true'))
        if (line) return JSON.parse(line) as { encodePort: number }
        await Promise.race([once(child.stdout, 'data'), ended])
      }
    },
  }
}
