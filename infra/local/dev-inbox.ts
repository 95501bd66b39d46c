import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type InboxMail = { to: string; subject: string; text: string; html?: string; receivedAt: string }
export type DevInbox = {
  url: string
  mails: readonly InboxMail[]
  waitForMail: (to: string, subject?: RegExp) => Promise<InboxMail>
  stop: () => Promise<void>
}

const mailsKept = 200

/** Takes the mails that the Worker sends on a laptop and shows them on a page, so that a verification link can be clicked. */
export async function startDevInbox(port: number): Promise<DevInbox> {
  const mails: InboxMail[] = []
  const waiting = new Set<() => void>()

  const server = createServer((request, response) => {
    if (request.method === 'POST') void receive(request, response)
    else if (request.url === '/mails.json') response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(mails))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(mails))
  })

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    try {
      const mail = JSON.parse(Buffer.concat(chunks).toString()) as InboxMail
      mails.unshift({ ...mail, receivedAt: new Date().toISOString() })
      mails.length = Math.min(mails.length, mailsKept)
      response.writeHead(202).end()
      for (const wake of waiting) wake()
    } catch {
      response.writeHead(400).end()
    }
  }

  function waitForMail(to: string, subject = /./): Promise<InboxMail> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no mail to ${to} in 20 s`)), 20_000)
      const look = () => {
        const mail = mails.find((m) => m.to === to && subject.test(m.subject))
        if (!mail) return
        waiting.delete(look)
        clearTimeout(timer)
        resolve(mail)
      }
      waiting.add(look)
      look()
    })
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    mails,
    waitForMail,
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The first link in a mail's text. */
export function linkIn(mail: InboxMail): string {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0]
  if (!link) throw new Error(`no link in the mail ${JSON.stringify(mail.subject)}`)
  return link
}

function page(mails: readonly InboxMail[]): string {
  const rows = mails.map(
    (m) =>
      `<article><h2>${escapeHtml(m.subject)}</h2><p>${escapeHtml(m.to)} · ${m.receivedAt}</p><pre>${linked(escapeHtml(m.text))}</pre></article>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kensa inbox</title><meta http-equiv="refresh" content="5">
<style>body{font:15px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}pre{white-space:pre-wrap;font:inherit}article{border-top:1px solid #8886}h2{font-size:1rem}</style>
<h1>Inbox of this laptop</h1><p>Mails that Kensa sends stay here.</p>${rows.join('') || '<p>No mail yet.</p>'}</html>`
}

function linked(text: string): string {
  return text.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
}
