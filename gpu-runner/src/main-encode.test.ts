import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { EncodeResponse } from '@kensa/contract/encode'
import { afterEach, expect, it } from 'vitest'

const main = fileURLToPath(new URL('./main-encode.ts', import.meta.url))
const token = 'sixteen-characters'
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

it('encodes words with neither database, bucket nor queue, and ends on SIGTERM', async () => {
  const service = start({ DEVICE: 'cpu' })
  const port = await service.port()
  const encode = (authorization: string) =>
    fetch(`http://127.0.0.1:${port}/encode/text`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ space: 'builtin-v1', text: 'a red gear' }),
    })
  expect((await encode('Bearer wrong')).status).toBe(401)
  const answer = await encode(`Bearer ${token}`)
  expect(answer.status).toBe(200)
  expect(((await answer.json()) as EncodeResponse).vector.length).toBeGreaterThan(8)
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  service.process.kill('SIGTERM')
  expect(await service.exit).toEqual([0, null])
})

it('exits 78 with one sentence when it was promised a GPU that is not there', async () => {
  const service = start({ DEVICE: 'cuda' })
  expect(await service.exit).toEqual([78, null])
  expect(service.stderr().trim().split('\n')).toEqual([expect.stringMatching(/^DEVICE=cuda but no usable CUDA device was found/)])
})

it('names only the variables that it needs', async () => {
  const service = start({ DEVICE: 'cpu', ENCODER_TOKEN: 'short' })
  expect(await service.exit).toEqual([78, null])
  expect(service.stderr()).toMatch(/ENCODER_TOKEN/)
  expect(service.stderr()).not.toMatch(/DATABASE_URL|S3_|SQS_/)
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', ENCODE_PORT: '0', ENCODER_TOKEN: token, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  cleanups.push(() => void child.kill('SIGKILL'))
  return {
    process: child,
    exit: once(child, 'exit'),
    stderr: () => stderr,
    async port(): Promise<number> {
      for (;;) {
        const line = stdout.split('\n').find((text) => text.includes('"ready":true'))
        if (line) return (JSON.parse(line) as { encodePort: number }).encodePort
        await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error(stderr)))])
      }
    },
  }
}
