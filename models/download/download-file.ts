import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import pRetry from 'p-retry'
import { gitBlobOf, hashOf } from '../hash-of.ts'
import { PackError } from '../pack-error.ts'
import { fetchSafely, isFinal, meaningOf, reasonOf } from './fetch-safely.ts'

export type FileToDownload = {
  /** https, or http on this machine. */
  url: string
  bytes: number
  /** Absent where the server promises none: then `gitBlob` says what is to come, or nothing does. */
  sha256?: string
  /** The name that git gives the content, SHA-1 in hex. */
  gitBlob?: string
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

/**
 * Brings one file to `target`, whole and with the hash that was promised, or not at all. What has come lies in `<target>.part`, where the
 * next try or the next process goes on; it takes its name only after the check. Throws `PackError`: `unavailable` when the file cannot be
 * had, `changed` when what came is not what was promised, which deletes it. Gives the SHA-256 that was found.
 */
export async function downloadFile(file: FileToDownload, target: string, options: DownloadOptions = {}): Promise<string> {
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
  if (file.sha256 !== undefined && found !== file.sha256)
    await refuse(part, `${name}: SHA-256 ${file.sha256} was promised; what came has ${found}`)
  if (file.gitBlob !== undefined) {
    const blob = await gitBlobOf(createReadStream(part), file.bytes)
    if (blob !== file.gitBlob) await refuse(part, `${name}: the git blob ${file.gitBlob} was promised; what came is ${blob}`)
  }
  await rename(part, target)
  return found
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
      const message = meaningOf(response.status)
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

/** Where in the file the answer begins; undefined when it is none. */
function startOf(response: Response): number | undefined {
  if (response.status === 200) return 0
  if (response.status !== 206) return undefined
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}

async function refuse(part: string, message: string): Promise<never> {
  await rm(part, { force: true })
  throw new PackError('changed', `${message}; it was deleted`)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
