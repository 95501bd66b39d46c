import { limits } from '@kensa/contract/limits'
import { imageTypes, type MediaType, videoTypes } from '@kensa/contract/media-types'
import { sniffBytes, sniffMediaType } from '@kensa/contract/sniff-media-type'

/** Why a file cannot be sent, with the numbers that its message names. */
export type FileProblem =
  | { code: 'file_empty' }
  | { code: 'too_large'; limitBytes: number; foundBytes: number }
  | { code: 'name_too_long'; limitChars: number; foundChars: number }
  | { code: 'unsupported_type'; found: string }
  /** Called like a picture or a video, but its bytes are something else. */
  | { code: 'content_mismatch'; extension: string }
  | { code: 'unreadable' }

export type FileCheck = { ok: true; contentType: MediaType } | { ok: false; problem: FileProblem }

const typeOfExtension = new Map<string, MediaType>(
  Object.entries({ ...imageTypes, ...videoTypes }).flatMap(([type, extensions]) =>
    extensions.map((extension) => [extension, type as MediaType] as const),
  ),
)

/** For `<input accept>`: extensions too, since systems do not know every type. */
export const acceptedFiles = [
  ...new Set(typeOfExtension.values()),
  ...[...typeOfExtension.keys()].map((extension) => `.${extension}`),
].join(',')

/** Looks at name, size and first bytes. The bytes win over the name: a PNG called .jpg is sent as a PNG. */
export async function checkFile(file: File): Promise<FileCheck> {
  const refuse = (problem: FileProblem): FileCheck => ({ ok: false, problem })
  if (file.size === 0) return refuse({ code: 'file_empty' })
  if (file.size > limits.uploadBytesMax) return refuse({ code: 'too_large', limitBytes: limits.uploadBytesMax, foundBytes: file.size })
  const chars = file.name.length
  if (chars > limits.fileNameCharsMax) return refuse({ code: 'name_too_long', limitChars: limits.fileNameCharsMax, foundChars: chars })
  const head = await readHead(file)
  if (head === undefined) return refuse({ code: 'unreadable' })
  const sniffed = sniffMediaType(head)
  if (sniffed && 'type' in sniffed) return { ok: true, contentType: sniffed.type }
  const extension = extensionOf(file.name)
  if (extension !== undefined && typeOfExtension.has(extension)) return refuse({ code: 'content_mismatch', extension })
  return refuse({ code: 'unsupported_type', found: extension?.toUpperCase() ?? file.type })
}

export function extensionOf(name: string): string | undefined {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
}

/** Files that systems scatter in folders and nobody means to upload. */
export function isSystemFile(name: string): boolean {
  return name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name)
}

async function readHead(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, sniffBytes).arrayBuffer())
  } catch {
    return undefined
  }
}
