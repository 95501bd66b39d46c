import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

let directory: string
let running: ChildProcess[]
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kensa-serve-'))
  running = []
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

function spawnServer(): ChildProcess {
  const passwords = {
    POSTGRES_PASSWORD: 'p',
    KENSA_APP_PASSWORD: 'a',
    KENSA_AUTH_PASSWORD: 'b',
    KENSA_RUNNER_PASSWORD: 'c',
    KENSA_CRON_PASSWORD: 'd',
  }
  const child = spawn(process.execPath, [fileURLToPath(new URL('./serve.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(directory, 'data'), ...passwords },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}

async function start(): Promise<{ child: ChildProcess; query: (text: string) => Promise<unknown[]> }> {
  const child = spawnServer()
  if (!child.stdout) throw new Error('no stdout')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { ready, tcpPort } = JSON.parse(line) as { ready: boolean; tcpPort: number }
  expect(ready).toBe(true)
  const query = async (text: string) => {
    const client = new pg.Client({ connectionString: `postgres://postgres:p@127.0.0.1:${tcpPort}/kensa` })
    await client.connect()
    const { rows } = await client.query(text)
    await client.end()
    return rows
  }
  return { child, query }
}

it('keeps what was committed through a clean stop and through a kill', async () => {
  const first = await start()
  await first.query('create table kept (n int)')
  await first.query('insert into kept values (1)')
  first.child.kill('SIGTERM')
  expect(await once(first.child, 'exit')).toEqual([0, null])
  const second = await start()
  await second.query('insert into kept values (2)')
  second.child.kill('SIGKILL')
  await once(second.child, 'exit')
  const third = await start()
  expect(await third.query('select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
})

it('keeps a second process off the same data', async () => {
  await start()
  const second = spawnServer()
  let complaint = ''
  second.stderr?.on('data', (bytes) => {
    complaint += String(bytes)
  })
  const [code] = await once(second, 'exit')
  expect(code).not.toBe(0)
  expect(complaint).toContain('is in use by process')
})
