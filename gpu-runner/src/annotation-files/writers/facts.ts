import { toId } from '@kensa/contract/ids'
import type { ArchiveEntry, ExportSource } from '../types.ts'

/** `kensa.json` of every archive: what was asked for, and which label in which version each number and class stands for. */
export function writeFacts({ asked, categories }: ExportSource): ArchiveEntry {
  const labels = categories.map(({ exportId, labelId, name, version }, classIndex) => ({
    exportId,
    classIndex,
    labelId: toId('label', labelId),
    name,
    version,
  }))
  return { path: 'kensa.json', deflate: false, content: `${JSON.stringify({ kensa: 1, ...asked, labels }, null, 2)}\n` }
}
