import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Cut = 'before' | 'after'

/**
 * In front of the database's WebSocket: cuts the connection at the COMMIT of a transaction that inserted a job, either before the COMMIT
 * reaches the server or after it was done and before its answer reaches the client.
 */
export async function startCuttingProxy() {
  let target = { host: '127.0.0.1', port: 0 }
  let next: Cut | undefined
  let cuts = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(target)
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
    const frames = clientFrames()
    let insertsJob = false
    let swallowing = false
    client.on('data', (chunk: Buffer) => {
      for (const text of frames(chunk)) {
        if (/insert into "job"/i.test(text)) insertsJob = true
        if (!insertsJob || next === undefined || !/\bcommit\b/i.test(text)) continue
        cuts++
        const cut = next
        next = undefined
        if (cut === 'before') {
          client.destroy()
          return
        }
        swallowing = true
      }
      database.write(chunk)
    })
    database.on('data', (chunk: Buffer) => {
      if (swallowing) client.destroy()
      else client.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim(address: string) {
      const [host = '', port = ''] = address.split(':')
      target = { host, port: Number(port) }
    },
    cutNext(cut: Cut) {
      next = cut
    },
    cuts: () => cuts,
    async stop() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/** The texts of a client's WebSocket frames, unmasked, after its HTTP upgrade. */
function clientFrames(): (chunk: Buffer) => string[] {
  let upgraded = false
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    if (!upgraded) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return []
      upgraded = true
      rest = rest.subarray(end + 4)
    }
    const texts: string[] = []
    for (;;) {
      if (rest.length < 2) return texts
      let length = (rest[1] ?? 0) & 0x7f
      let at = 2
      if (length === 126) {
        if (rest.length < 4) return texts
        length = rest.readUInt16BE(2)
        at = 4
      } else if (length === 127) {
        if (rest.length < 10) return texts
        length = Number(rest.readBigUInt64BE(2))
        at = 10
      }
      if (rest.length < at + 4 + length) return texts
      const mask = rest.subarray(at, at + 4)
      const payload = Buffer.from(rest.subarray(at + 4, at + 4 + length))
      for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0)
      texts.push(payload.toString('latin1'))
      rest = rest.subarray(at + 4 + length)
    }
  }
}
