import pRetry from 'p-retry'
import { z } from 'zod'
import type { DownloadOptions } from '../download/download-file.ts'
import { fetchSafely, isFinal, meaningOf, reasonOf } from '../download/fetch-safely.ts'
import { PackError } from '../pack-error.ts'
import { repositoryAddress } from './hub-address.ts'

const answerSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.int().positive().nullish(),
      blobId: z
        .string()
        .regex(/^[0-9a-f]{40}$/)
        .nullish(),
      lfs: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().positive() }).nullish(),
    }),
  ),
})

/** A file of a repository: what the hub promises of it. Small files have no `sha256`; git's name of them then says what is to come. */
export type HubFile = { bytes: number; sha256?: string; gitBlob?: string }

export type HubRepository = { repository: string; revision: string; files: ReadonlyMap<string, HubFile> }

/**
 * Asks the hub which commit `main` of a repository is, and what files it has. A busy or failing hub is asked again. Throws `PackError`
 * (`unavailable`) where it keeps failing, or the repository is not there for everybody.
 */
export async function readRepository(
  hub: string,
  repository: string,
  { triesMax = 5, backoffMs = 500, silenceMsMax = 30_000, signal }: DownloadOptions = {},
): Promise<HubRepository> {
  const address = repositoryAddress(hub, repository)
  try {
    const text = await pRetry(() => ask(address, repository, silenceMsMax, signal), {
      retries: triesMax - 1,
      minTimeout: backoffMs,
      maxTimeout: 60_000,
      ...(signal ? { signal } : {}),
      shouldRetry: ({ error }) => !(error instanceof PackError),
    })
    return { repository, ...parse(repository, text) }
  } catch (cause) {
    if (cause instanceof PackError || signal?.aborted) throw cause
    throw new PackError('unavailable', `the hub does not tell of ${repository} at ${address}: ${reasonOf(cause)}`, { cause })
  }
}

async function ask(address: string, repository: string, silenceMsMax: number, signal?: AbortSignal): Promise<string> {
  const silence = AbortSignal.timeout(silenceMsMax)
  try {
    const response = await fetchSafely(address, repository, {
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([silence, signal]) : silence,
    })
    if (response.ok) return await response.text()
    await response.body?.cancel()
    if (isFinal(response.status)) throw new PackError('unavailable', `${repository} can't be had: ${meaningOf(response.status)}`)
    throw new Error(meaningOf(response.status))
  } catch (error) {
    // undici throws TypeErrors, which are tried again only under another name.
    throw error instanceof PackError || signal?.aborted ? error : new Error(reasonOf(error), { cause: error })
  }
}

function parse(repository: string, text: string): Omit<HubRepository, 'repository'> {
  const answer = answerSchema.safeParse(jsonOf(text))
  if (!answer.success) {
    const [issue] = answer.error.issues
    const what = issue ? `${issue.path.join('.') || 'the answer'}: ${issue.message}` : 'it is empty'
    throw new PackError('malformed', `what the hub tells of ${repository} is not what it should be: ${what}`)
  }
  const files = new Map<string, HubFile>()
  for (const { rfilename, size, blobId, lfs } of answer.data.siblings) {
    const bytes = lfs?.size ?? size
    if (!bytes) continue
    files.set(rfilename, { bytes, ...(lfs ? { sha256: lfs.sha256 } : blobId ? { gitBlob: blobId } : {}) })
  }
  return { revision: answer.data.sha, files }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
