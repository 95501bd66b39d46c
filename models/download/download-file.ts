import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import pRetry from 'p-retry'
import { hashOf } from '../hash-of.ts'
import { PackError } from '../pack-error.ts'

export type FileToDownload = {
  /** https, or http on this machine. */
  url: string
  bytes: number
  sha256: string
}

export type DownloadOptions = {
  /** Tries that bring not one byte; one that brings some costs none. */
  triesMax?: number
  /** Wait before the second try; twice as long before each next, a minute at most. */
  backoffMs?: number
  /** A server that sends nothing for this long counts as gone. */
  silenceMsMax?: number
  /** Bytes that are there. */
  onProgress?: (bytes: number) => void
  signal?: AbortSignal
}

const redirectsMax = 5

/**
 * Brings one file to `target`, whole and with the hash that was promised, or not at all. What has come lies in `<target>.part`, where the
 * next try or the next process goes on; it takes its name only after the check. Throws `PackError`: `unavailable` when the file cannot be
 * had, `changed` when what came is not what was promised, which deletes it.
 */
export async function downloadFile(file: FileToDownload, target: string, options: DownloadOptions = {}): Promise<void> {
  const { triesMax = 5, backoffMs = 500, signal } = options
  const part = `${target}.part`
  const name = basename(target)
  await mkdir(dirname(target), { recursive: true })
  let had = await sizeOf(part)
  try {
    await pRetry(() => fetchRest(file, part, options), {
      retries: triesMax - 1,
      minTimeout: backoffMs,
      maxTimeout: 60_000,
      ...(signal ? { signal } : {}),
      shouldRetry: ({ error }) => !(error instanceof PackError),
      async shouldConsumeRetry() {
        const have = await sizeOf(part)
        const progressed = have > had
        had = have
        return !progressed
      },
    })
  } catch (cause) {
    if (cause instanceof PackError || signal?.aborted) throw cause
    throw new PackError('unavailable', `${name} could not be had from ${file.url}: ${reasonOf(cause)}`, { cause })
  }
  const found = await hashOf(createReadStream(part))
  if (found !== file.sha256) await refuse(part, `${name}: SHA-256 ${file.sha256} was promised; what came has ${found}`)
  await rename(part, target)
}

/** Asks for what is missing of the file and appends it; ends well only when all is there. */
async function fetchRest(file: FileToDownload, part: string, options: DownloadOptions): Promise<void> {
  const { silenceMsMax = 30_000, onProgress = () => {}, signal } = options
  const have = await sizeOf(part)
  if (have > file.bytes) await refuse(part, `${basename(part)}: ${file.bytes} bytes were promised; ${have} came`)
  if (have === file.bytes && have > 0) return
  const silence = new AbortController()
  const alarm = setTimeout(() => silence.abort(new Error(`nothing came for ${silenceMsMax} ms`)), silenceMsMax)
  try {
    const response = await fetchSafely(file.url, basename(part, '.part'), {
      headers: { 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${have}-` } : {}) },
      signal: signal ? AbortSignal.any([silence.signal, signal]) : silence.signal,
    })
    const start = startOf(response)
    if (start === undefined || !response.body) {
      await response.body?.cancel()
      // What lies here reaches beyond what the server has: begin anew.
      if (response.status === 416) await rm(part, { force: true })
      const message = `the server answered ${response.status}`
      if (isFinal(response.status)) throw new PackError('unavailable', `${basename(part, '.part')} is not at ${file.url}: ${message}`)
      throw new Error(message)
    }
    if (start !== 0 && start !== have) throw new Error(`the server sent bytes from ${start} on; from ${have} on were asked for`)
    let bytes = start
    // Written chunk by chunk: a stream would throw away what it has buffered when the connection is cut.
    const written = await open(part, start === 0 ? 'w' : 'a')
    try {
      for await (const chunk of response.body) {
        alarm.refresh()
        bytes += chunk.length
        // One byte too many is enough to know; the rest of an endless answer is not waited for.
        if (bytes > file.bytes) throw new PackError('changed', `${file.bytes} bytes were promised; more come`)
        await written.writeFile(chunk)
        onProgress(bytes)
      }
    } finally {
      await written.close()
    }
    if (bytes < file.bytes) throw new Error(`the server ended after ${bytes} of ${file.bytes} bytes`)
  } catch (error) {
    if (error instanceof PackError && error.reason === 'changed') await refuse(part, `${basename(part, '.part')}: ${error.message}`)
    // Whatever else it was, the connection: undici throws TypeErrors, which are tried again only under another name.
    throw error instanceof PackError || signal?.aborted ? error : new Error(reasonOf(error), { cause: error })
  } finally {
    clearTimeout(alarm)
  }
}

/** Follows redirects, each looked at before it is taken. */
async function fetchSafely(address: string, name: string, init: RequestInit): Promise<Response> {
  let url = address
  for (let hops = 0; hops <= redirectsMax; hops++) {
    requireSafe(url, name)
    const response = await fetch(url, { ...init, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return response
    await response.body?.cancel()
    url = new URL(location, url).href
  }
  throw new PackError('unavailable', `${name} is redirected more than ${redirectsMax} times from ${address}`)
}

/** Where in the file the answer begins; undefined when it is none. */
function startOf(response: Response): number | undefined {
  if (response.status === 200) return 0
  if (response.status !== 206) return undefined
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}

const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 416 && status !== 429

async function refuse(part: string, message: string): Promise<never> {
  await rm(part, { force: true })
  throw new PackError('changed', `${message}; it was deleted`)
}

/** Weights decide verdicts: they come over a connection that nobody on the way can change, or from this machine. */
function requireSafe(address: string, name: string): void {
  const { protocol, hostname } = new URL(address)
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  if (protocol === 'https:' || (protocol === 'http:' && here)) return
  throw new PackError('unavailable', `${name} must come over https; found ${protocol}//${hostname}`)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
