import { open } from 'node:fs/promises'
import { KensaError } from '@kensa/contract/errors'

const boxesMax = 100_000

/** An MP4 or MOV without its `moov` box tells nobody where its frames are: the recording was cut off before the index was written. */
export async function requireIndex(path: string): Promise<void> {
  const file = await open(path)
  try {
    const bytes = (await file.stat()).size
    const head = Buffer.alloc(16)
    let at = 0
    for (let box = 0; box < boxesMax && at + 8 <= bytes; box += 1) {
      await file.read(head, 0, 16, at)
      if (head.toString('latin1', 4, 8) === 'moov') return
      const short = head.readUInt32BE(0)
      const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short
      if (size < 8) break
      at += size
    }
    const recording = 'The recording was probably cut off, or the upload was made before the file was complete.'
    throw new KensaError(
      'video_without_index',
      `The video has no index (its moov box is missing), so no frame in it can be found. ${recording}`,
    )
  } finally {
    await file.close()
  }
}
