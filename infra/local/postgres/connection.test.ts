import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'
import { type ServedDatabase, serveDatabase } from './serve-database.ts'
import { templateArchive } from './template.ts'

// These are about the multiplexer itself and run on the embedded database only.
const idleInTransactionMsMax = 300
let database: PGlite
let served: ServedDatabase

beforeAll(async () => {
  database = await openDatabase({ template: await templateArchive() })
  served = await serveDatabase(database, { passwords: { postgres: 'p', kensa_app: 'a' }, idleInTransactionMsMax })
})
afterAll(async () => {
  await served.close()
  await database.close()
})

const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${served.tcpPort}/kensa`

async function client(role = 'kensa_app', password = 'a'): Promise<pg.Client> {
  const opened = new pg.Client({ connectionString: url(role, password) })
  opened.on('error', () => {})
  await opened.connect()
  return opened
}

it('refuses a wrong password, an unknown role and a role without login', async () => {
  for (const [role, password] of [
    ['kensa_app', 'wrong'],
    ['kensa_app', ''],
    ['nobody', 'a'],
    ['kensa_owner', 'a'],
  ] as const)
    await expect(client(role, password)).rejects.toMatchObject({ code: expect.stringMatching(/28P01|undefined/) })
})

it('ends a transaction that stays idle, so that others are served', async () => {
  const idle = await client()
  await idle.query('begin')
  await idle.query('select 1')
  const other = await client()
  expect((await other.query('select 2 as n')).rows).toEqual([{ n: 2 }])
  await expect(idle.query('commit')).rejects.toThrow()
  await other.end()
})

it('rolls back and passes the session on when a client vanishes in the middle of a transaction', async () => {
  const vanishing = await client('postgres', 'p')
  await vanishing.query('begin')
  await vanishing.query('create table vanished (n int)')
  const waiting = client().then(async (other) => {
    const { rows } = await other.query(`select to_regclass('vanished') as name`)
    await other.end()
    return rows
  })
  ;(vanishing as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
  expect(await waiting).toEqual([{ name: null }])
})

it('serves clients in the order of their asking, whoever sends most', async () => {
  const [greedy, modest] = [await client(), await client()]
  const order: string[] = []
  const flood = Array.from({ length: 50 }, () => greedy.query('select 1').then(() => order.push('greedy')))
  const single = modest.query('select 1').then(() => order.push('modest'))
  await Promise.all([...flood, single])
  expect(order.indexOf('modest')).toBeLessThan(5)
  await greedy.end()
  await modest.end()
})

it('refuses named statements and LISTEN, which do not outlive a transaction', async () => {
  for (const query of [{ name: 'mine', text: 'select 1' }, { text: 'listen news' }]) {
    const asking = await client()
    await expect(asking.query(query)).rejects.toMatchObject({ code: '0A000' })
  }
})

it('refuses a client that names its own session role', async () => {
  for (const text of [
    'set session authorization postgres',
    'SET SESSION/**/AUTHORIZATION postgres',
    `select set_config('session_authorization', 'postgres', false)`,
  ]) {
    const asking = await client()
    await expect(asking.query(text), text).rejects.toMatchObject({ code: '42501' })
  }
})

it('cancels a statement that waits its turn, and takes a cancel for anything else without harm', async () => {
  const [holder, waiter] = [await client(), await client()]
  await holder.query('begin')
  await holder.query('select 1')
  const waiting = expect(waiter.query('select 2')).rejects.toMatchObject({ code: '57014' })
  const ids = waiter as unknown as { processID: number; secretKey: number }
  await cancel(ids.processID, ids.secretKey + 1)
  await cancel(ids.processID, ids.secretKey)
  await waiting
  await cancel(ids.processID, ids.secretKey)
  await holder.query('commit')
  expect((await waiter.query('select 3 as n')).rows).toEqual([{ n: 3 }])
  await holder.end()
  await waiter.end()
})

async function cancel(processId: number, secret: number): Promise<void> {
  const request = Buffer.alloc(16)
  for (const [i, value] of [16, 80_877_102, processId, secret].entries()) request.writeInt32BE(value, i * 4)
  const socket = connect(served.tcpPort, '127.0.0.1')
  const closed = once(socket.resume(), 'close')
  socket.end(request)
  await closed
}

it('answers rubbish with an error and goes on serving others', async () => {
  for (const rubbish of ['GET / HTTP/1.1\r\n\r\n', '\0\0\0\x04\0\0\0\0', '\x7f\xff\xff\xff\0\0\0\0', '\0\0\0\x08\0\x02\0\0']) {
    const socket = connect(served.tcpPort, '127.0.0.1')
    const answer: Buffer[] = []
    socket.on('data', (bytes) => answer.push(bytes))
    const closed = once(socket, 'close')
    socket.write(Buffer.from(rubbish, 'latin1'))
    await closed
    expect(Buffer.concat(answer).toString('latin1')).toContain('C08P01')
  }
  const after = await client()
  expect((await after.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await after.end()
})

it('takes messages in any slices', async () => {
  const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0kensa_app\0\0', 'latin1')
  startup.writeInt32BE(startup.length)
  const password = Buffer.from('p\0\0\0\x06a\0', 'latin1')
  const query = Buffer.from('Q\0\0\0\x0dselect 7\0', 'latin1')
  const socket = connect(served.tcpPort, '127.0.0.1').setNoDelay(true)
  let answer = ''
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
      if (answer.includes('SELECT 1')) resolve()
    })
  })
  for (const byte of Buffer.concat([startup, password, query])) socket.write(Buffer.from([byte]))
  await answered
  socket.destroy()
})
