import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { openMail } from './open-mail.ts'

it('posts the mail as JSON and throws when the relay refuses it', async () => {
  const seen: unknown[] = []
  let status = 202
  const relay = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push([request.headers.authorization, JSON.parse(body)])
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const env = {
    MAIL_URL: `http://127.0.0.1:${(relay.address() as AddressInfo).port}/send`,
    MAIL_TOKEN: 'relay',
    MAIL_FROM: 'Kensa <no-reply@example.com>',
  }
  const mail = { to: 'kim@example.com', subject: 'Welcome', text: 'Hi', html: '<p>Hi</p>' }
  const sendMail = openMail(env)
  await sendMail(mail)
  expect(seen).toEqual([['Bearer relay', { from: env.MAIL_FROM, ...mail }]])
  status = 500
  await expect(sendMail(mail)).rejects.toThrow('mail relay answered 500')
  await new Promise((resolve) => relay.close(resolve))
})
