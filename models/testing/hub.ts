import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers a request instead of the hub; false where the hub shall. `from` is where the range begins. */
export type Interference = (path: string, response: ServerResponse, from: number, content: Buffer | undefined) => boolean

export type LocalHub = {
  url: string
  /** What was asked for, in order: paths. */
  asked: string[]
  /** Files of repositories by path; a change is a new commit. */
  repositories: Map<string, Map<string, Buffer>>
  interfere: Interference
  revisionOf(repository: string): string
  close(): Promise<void>
}

const lfsBytesMin = 10_000

/** A model hub on this machine, which answers what Kensa asks as the public one does: large files with SHA-256, small ones without. */
export async function startHub(): Promise<LocalHub> {
  const repositories: LocalHub['repositories'] = new Map()
  const hub: LocalHub = { url: '', asked: [], repositories, interfere: () => false, revisionOf, close }
  const server = createServer((request, response) => answer(request, response))

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://hub').pathname)
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    hub.asked.push(path)
    const [, api, file] = [path, apiPath.exec(path), filePath.exec(path)]
    const content = file?.groups?.['path'] ? repositories.get(file.groups['name'] ?? '')?.get(file.groups['path']) : undefined
    if (hub.interfere(path, response, from, content)) return
    if (api) return tell(api[1] ?? '', response)
    if (!content || file?.groups?.['revision'] !== revisionOf(file?.groups?.['name'] ?? '')) return void response.writeHead(404).end()
    const range = from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}
    response.writeHead(from > 0 ? 206 : 200, range).end(content.subarray(from))
  }

  function tell(repository: string, response: ServerResponse): void {
    const files = repositories.get(repository)
    if (!files) return void response.writeHead(401).end()
    const siblings = [...files].map(([rfilename, content]) => ({
      rfilename,
      size: content.length,
      blobId: hash('sha1', Buffer.from(`blob ${content.length}\0`), content),
      ...(content.length >= lfsBytesMin ? { lfs: { sha256: hash('sha256', content), size: content.length, pointerSize: 130 } } : {}),
    }))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: repository, sha: revisionOf(repository), siblings }))
  }

  function revisionOf(repository: string): string {
    const files = [...(repositories.get(repository) ?? [])]
    return hash('sha1', ...files.flatMap(([path, content]) => [Buffer.from(path), content]))
  }

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  hub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return hub
}

const apiPath = /^\/api\/models\/(.+)\/revision\/main$/
const filePath = /^\/(?<name>[^/]+\/[^/]+)\/resolve\/(?<revision>[0-9a-f]+)\/(?<path>.+)$/

function hash(algorithm: string, ...parts: Buffer[]): string {
  const made = createHash(algorithm)
  for (const part of parts) made.update(part)
  return made.digest('hex')
}
