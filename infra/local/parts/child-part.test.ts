import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { startChildPart } from './child-part.ts'

const folder = mkdtempSync(join(tmpdir(), 'kensa-child-part-'))

function program(name: string, source: string): string {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, source)
  return file
}

const forever = 'setInterval(() => {}, 1000)'

it('waits for the ready line, logs the others and hides this process’ environment from the part', async () => {
  process.env.KENSA_TEST_SECRET = 'never for a child'
  const lines: string[] = []
  const file = program(
    'ready',
    `console.log('warming up'); console.log(JSON.stringify({ ready: true, port: 7, env: process.env })); console.log('serving'); ${forever}`,
  )
  const part = await startChildPart({ file, env: { GIVEN: 'yes' }, log: (line) => lines.push(line) })
  const env = part.ready.env as Record<string, string>
  expect(part.ready.port).toBe(7)
  expect(env.GIVEN).toBe('yes')
  expect(env.KENSA_TEST_SECRET).toBeUndefined()
  await vi.waitFor(() => expect(lines).toEqual(['warming up', 'serving']))
  await part.stop()
  expect(part.child.signalCode).toBe('SIGTERM')
})

it('fails when the part ends before it is ready, and says how', async () => {
  const file = program('ends', 'process.exit(78)')
  await expect(startChildPart({ file, env: {}, log: () => {} })).rejects.toThrow('ended before it was ready (78)')
})

it('kills a part that ignores the request to stop', async () => {
  const file = program('deaf', `process.on('SIGTERM', () => {}); console.log(JSON.stringify({ ready: true })); ${forever}`)
  const part = await startChildPart({ file, env: {}, log: () => {}, stopMsMax: 50 })
  await part.stop()
  expect(part.child.signalCode).toBe('SIGKILL')
})

it('tells when a part ends by itself, and not when it was stopped', async () => {
  const file = program('dies', `process.on('SIGUSR2', () => process.exit(3)); console.log(JSON.stringify({ ready: true })); ${forever}`)
  const ended = Promise.withResolvers<number | null>()
  const part = await startChildPart({ file, env: {}, log: () => {}, onExit: (code) => ended.resolve(code) })
  part.child.kill('SIGUSR2')
  expect(await ended.promise).toBe(3)
})

it('ends the part when its supervisor is killed', async () => {
  const part = program(
    'orphan',
    `process.on('SIGTERM', () => { console.error('bye'); process.exit(0) }); console.log(JSON.stringify({ ready: true })); ${forever}`,
  )
  const supervisor = program(
    'supervisor',
    `import { startChildPart } from ${JSON.stringify(new URL('./child-part.ts', import.meta.url).href)}
     const part = await startChildPart({ file: ${JSON.stringify(part)}, env: {}, log: () => {} })
     process.stdout.write(String(part.pid))`,
  )
  const parent = spawn(process.execPath, [supervisor], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(Number(pid)), { timeout: 10_000 }).toBe(false)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
