import { toId, toUuid } from '@kensa/contract/ids'

const stemCharsMax = 60
const ending = /_(frame_[0-9a-z]{26})\.jpg$/

/** The name of a still in files: readable, safe in any file system, and with the frame's id, by which an import knows it again. */
export function stillName(frame: { id: string; index: number; assetName: string; isVideo: boolean }): string {
  const position = frame.isVideo ? `_${String(frame.index).padStart(7, '0')}` : ''
  return `${safeStem(frame.assetName)}${position}_${toId('frame', frame.id)}.jpg`
}

/** The frame that a name was made for; undefined for any other name. */
export function frameOfStillName(name: string): string | undefined {
  const id = ending.exec(name)?.[1]
  return id === undefined ? undefined : toUuid('frame', id)
}

function safeStem(assetName: string): string {
  const stem = assetName.normalize('NFC').replace(/\.[a-z0-9]{1,5}$/i, '')
  const safe = Array.from(stem.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_'))
    .slice(0, stemCharsMax)
    .join('')
  return safe.replace(/^[._-]+|[._-]+$/g, '') || 'asset'
}
