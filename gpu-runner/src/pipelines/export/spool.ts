import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { FileFrame, Part } from '../../annotation-files/types.ts'

/** Frames of each part in a file of their own, one a line: written once, read as often as a format needs. */
export function openSpool(workDir: string, parts: readonly Part[]) {
  const pathOf = (part: Part) => join(workDir, `frames-${part ?? 'all'}.ndjson`)
  const files = new Map<Part, WriteStream>(parts.map((part) => [part, createWriteStream(pathOf(part))]))
  return {
    async add(part: Part, frame: FileFrame): Promise<void> {
      const file = files.get(part)
      if (!file) throw new Error(`part ${part} has no share`)
      if (!file.write(`${JSON.stringify(frame)}\n`)) await once(file, 'drain')
    },
    async close(): Promise<void> {
      for (const file of files.values()) {
        file.end()
        await finished(file)
      }
    },
    async *frames(part: Part): AsyncGenerator<FileFrame> {
      const input = createReadStream(pathOf(part), { highWaterMark: 256 * 1024 })
      try {
        for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield JSON.parse(line) as FileFrame
      } finally {
        input.destroy()
      }
    },
  }
}
export type Spool = ReturnType<typeof openSpool>
