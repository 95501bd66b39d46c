import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePort } from './ports.ts'

it('gives another port when the wanted one is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const taken = (server.address() as AddressInfo).port
  const given = await freePort(taken)
  expect(given).not.toBe(taken)
  expect(given).toBeGreaterThan(0)
  server.close()
})

it('gives the wanted port when it is free', async () => {
  const free = await freePort(0)
  expect(await freePort(free)).toBe(free)
})
