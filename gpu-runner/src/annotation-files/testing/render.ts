import type { ArchiveEntry } from '../types.ts'

/** Each file of an archive with its whole content. */
export async function render(entries: AsyncIterable<ArchiveEntry>): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for await (const { path, content } of entries) {
    const pieces: Uint8Array[] = []
    if (typeof content === 'string') pieces.push(Buffer.from(content))
    else if (content instanceof Uint8Array) pieces.push(content)
    else for await (const piece of content) pieces.push(Buffer.from(piece as string))
    files[path] = Buffer.concat(pieces).toString()
  }
  return files
}
