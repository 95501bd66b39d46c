import type { FileSource } from '../manifest.ts'

const publicHub = 'https://huggingface.co'

/** The model hub, or a mirror of it: as said, else `KENSA_MODELS_HUB`, else the public one. Throws when it is no address. */
export function hubAddress(said?: string, env: Record<string, string | undefined> = process.env): string {
  const address = said || env['KENSA_MODELS_HUB'] || publicHub
  if (!URL.canParse(address)) throw new Error(`the hub must be an address such as ${publicHub}; found ${address}`)
  return address.replace(/\/+$/, '')
}

/** What the hub knows of a repository as it is now. */
export const repositoryAddress = (hub: string, repository: string) => `${hub}/api/models/${repository}/revision/main?blobs=true`

/** A file at a revision, the same bytes for ever. */
export const fileAddress = (hub: string, { repository, revision, path }: FileSource) => `${hub}/${repository}/resolve/${revision}/${path}`
