import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { openLog } from '../log.ts'
import { openTaskProtection, type TaskProtection } from './task-protection.ts'

type State = { ProtectionEnabled: boolean; ExpiresInMinutes?: number }
type Reply = (state: State) => { status: number; body: unknown }

const granted: Reply = ({ ProtectionEnabled }) => ({
  status: 200,
  body: { protection: { ProtectionEnabled, TaskArn: 'arn:aws:ecs:us-east-1:012345678910:task/kensa/1' } },
})
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

it('asks for protection when the first job begins and lifts it after the last has ended', async () => {
  const agent = await startAgent(granted)
  const protection = open(agent.uri)
  protection.begin()
  protection.begin()
  await until(() => agent.states.length === 1)
  protection.end()
  await pause(60)
  expect(agent.states).toEqual([{ ProtectionEnabled: true, ExpiresInMinutes: 10 }])
  protection.end()
  await until(() => agent.states.length === 2)
  expect(agent.states[1]).toEqual({ ProtectionEnabled: false })
  expect(agent.requests[0]).toBe('PUT /agent/task-protection/v1/state application/json')
})

it('renews the protection for as long as a job runs', async () => {
  const agent = await startAgent(granted)
  const protection = open(agent.uri, { renewMs: 20 })
  protection.begin()
  await until(() => agent.states.length >= 3)
  expect(agent.states.every(({ ProtectionEnabled }) => ProtectionEnabled)).toBe(true)
})

it('keeps the protection between one job and the next without asking again', async () => {
  const agent = await startAgent(granted)
  const protection = open(agent.uri, { lingerMs: 10_000 })
  for (let i = 0; i < 5; i++) {
    protection.begin()
    await until(() => agent.states.length >= 1)
    protection.end()
  }
  await pause(60)
  expect(agent.states.length).toBe(1)
})

it.each<[string, Reply]>([
  ['an error', () => ({ status: 500, body: { error: { Code: 'ServerException', Message: 'x' } } })],
  ['a refusal', () => ({ status: 200, body: { failure: { Reason: 'DEPLOYMENT_BLOCKED', Detail: 'x' } } })],
  ['no JSON', () => ({ status: 200, body: undefined })],
])('warns and tries again when the agent answers with %s', async (_, refuse) => {
  let refusals = 0
  const agent = await startAgent((state) => (refusals++ < 2 ? refuse(state) : granted(state)))
  const warnings: string[] = []
  const protection = open(agent.uri, { log: pino({ level: 'warn' }, { write: (line) => void warnings.push(line) }) })
  protection.begin()
  await until(() => agent.states.length === 3)
  await pause(60)
  expect(agent.states.length).toBe(3)
  expect(warnings.length).toBe(2)
  expect(warnings[0]).toContain('jobs go on')
})

it('tries to lift the protection again when that fails', async () => {
  let count = 0
  const agent = await startAgent((state) => (++count === 2 ? { status: 503, body: {} } : granted(state)))
  const protection = open(agent.uri)
  protection.begin()
  await until(() => agent.states.length === 1)
  protection.end()
  await until(() => agent.states.length === 3)
  expect(agent.states.map(({ ProtectionEnabled }) => ProtectionEnabled)).toEqual([true, false, false])
})

it('begins and ends jobs at once when nobody listens', () => {
  const protection = open('http://127.0.0.1:9')
  protection.begin()
  protection.end()
})

it('does nothing outside ECS', () => {
  const protection = open(undefined)
  protection.begin()
  protection.end()
  protection.close()
})

function open(agentUri: string | undefined, times: Partial<Parameters<typeof openTaskProtection>[0]> = {}): TaskProtection {
  const protection = openTaskProtection({ agentUri, log: openLog('silent'), retryMs: 10, lingerMs: 10, ...times })
  cleanups.push(() => protection.close())
  return protection
}

/** The endpoint that ECS gives to a container, as its documentation describes it. */
async function startAgent(reply: Reply) {
  const states: State[] = []
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const state = JSON.parse(text) as State
    requests.push(`${request.method} ${request.url} ${request.headers['content-type']}`)
    const { status, body } = reply(state)
    states.push(state)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? 'oops' : JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/agent`, states, requests }
}

/** Long enough for a question that should not come. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5)
}
