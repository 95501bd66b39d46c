import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DevInbox, linkIn, startDevInbox } from './dev-inbox.ts'

let inbox: DevInbox
beforeAll(async () => {
  inbox = await startDevInbox(0)
})
afterAll(() => inbox.stop())

const send = (mail: unknown) => fetch(inbox.url, { method: 'POST', body: typeof mail === 'string' ? mail : JSON.stringify(mail) })

it('gives a waiting test the mail when it arrives', async () => {
  const waiting = inbox.waitForMail('a@example.com', /verify/i)
  await send({ to: 'a@example.com', subject: 'Welcome', text: 'hello' })
  await send({ to: 'a@example.com', subject: 'Verify your address', text: 'Open http://localhost:8787/verify?token=1 now' })
  expect(linkIn(await waiting)).toBe('http://localhost:8787/verify?token=1')
})

it('shows a mail’s text as text, never as markup', async () => {
  await send({ to: 'b@example.com', subject: '<b>x</b>', text: '<script>alert(1)</script>' })
  const html = await (await fetch(inbox.url)).text()
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})

it('refuses what is not a mail', async () => {
  expect((await send('not json')).status).toBe(400)
})
