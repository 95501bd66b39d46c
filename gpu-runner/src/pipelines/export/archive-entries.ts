import type { ExportFormat } from '@kensa/contract/annotation-files'
import { imagePath } from '../../annotation-files/paths.ts'
import type { ArchiveEntry, ExportSource, FileFrame } from '../../annotation-files/types.ts'
import { writeFacts } from '../../annotation-files/writers/facts.ts'
import { writers } from '../../annotation-files/writers/writers.ts'
import { mapAhead } from '../../streams/map-ahead.ts'

const stillsAhead = 4

/** All that goes into the archive, in its order. `stillOf` is undefined where no stills were asked for, and gives none for one that is gone. */
export async function* archiveEntries(
  format: ExportFormat,
  source: ExportSource,
  stillOf: ((frame: FileFrame) => Promise<Uint8Array | undefined>) | undefined,
): AsyncGenerator<ArchiveEntry> {
  yield writeFacts(source)
  yield* writers[format](source)
  if (!stillOf) return
  for (const part of source.parts)
    for await (const { frame, still } of mapAhead(source.frames(part), stillsAhead, async (frame) => ({
      frame,
      still: await stillOf(frame),
    })))
      if (still) yield { path: imagePath(part, frame.fileName), deflate: false, content: still }
}
