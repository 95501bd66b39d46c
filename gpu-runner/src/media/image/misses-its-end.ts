import { open } from 'node:fs/promises'
import type { ImageType } from '@kensa/contract/media-types'
import type { ImageSource } from './image-source.ts'

type Ends = { bytes: number; head: Buffer; tail: Buffer }

const endBytes = 65_536

/** Whether the structure of a broken image says that its end was cut off. */
export async function missesItsEnd(source: ImageSource, type: ImageType): Promise<boolean> {
  const { bytes, head, tail } = await readEnds(source)
  switch (type) {
    case 'image/jpeg':
      return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0
    case 'image/png':
      return !tail.includes('IEND')
    case 'image/gif':
      return !endsLikeGif(tail)
    case 'image/webp':
      return bytes < 12 || head.readUInt32LE(4) + 8 > bytes
    case 'image/tiff':
      return tiffEnd(head, bytes) > bytes
    case 'image/avif':
      return boxesEnd(head, bytes) > bytes
  }
}

/** The last block's terminator and the trailer, behind which some programs pad with zeros. */
function endsLikeGif(tail: Buffer): boolean {
  const last = tail.findLastIndex((byte) => byte !== 0)
  return tail[last] === 0x3b && tail[last - 1] === 0
}

async function readEnds(source: ImageSource): Promise<Ends> {
  if (typeof source !== 'string') {
    const all = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
    return { bytes: all.length, head: all.subarray(0, endBytes), tail: all.subarray(-endBytes) }
  }
  const file = await open(source)
  try {
    const bytes = (await file.stat()).size
    const head = Buffer.alloc(Math.min(bytes, endBytes))
    const tail = Buffer.alloc(head.length)
    await file.read(head, 0, head.length, 0)
    await file.read(tail, 0, tail.length, bytes - tail.length)
    return { bytes, head, tail }
  } finally {
    await file.close()
  }
}

/** Where the first directory lies, or where its strips or tiles end when it is within the head. Classic TIFF only. */
function tiffEnd(head: Buffer, bytes: number): number {
  if (head.length < 8) return Number.POSITIVE_INFINITY
  const little = head[0] === 0x49
  const u16 = (at: number) => (little ? head.readUInt16LE(at) : head.readUInt16BE(at))
  const u32 = (at: number) => (little ? head.readUInt32LE(at) : head.readUInt32BE(at))
  if (u16(2) !== 42) return 0
  const directory = u32(4)
  if (directory + 2 > bytes) return directory + 2
  if (directory + 2 > head.length) return 0
  const field = new Map<number, number[]>()
  for (let entry = 0, at = directory + 2; entry < u16(directory) && at + 12 <= head.length; entry += 1, at += 12) {
    const size = u16(at + 2) === 3 ? 2 : 4
    const count = u32(at + 4)
    const from = count * size <= 4 ? at + 8 : u32(at + 8)
    if (from + count * size > bytes) return from + count * size
    if (from + count * size > head.length) continue
    field.set(
      u16(at),
      Array.from({ length: count }, (_, n) => (size === 2 ? u16(from + 2 * n) : u32(from + 4 * n))),
    )
  }
  const offsets = field.get(273) ?? field.get(324) ?? []
  const lengths = field.get(279) ?? field.get(325) ?? []
  return offsets.reduce((end, offset, n) => Math.max(end, offset + (lengths[n] ?? 0)), 0)
}

function boxesEnd(head: Buffer, bytes: number): number {
  let at = 0
  while (at + 8 <= Math.min(head.length, bytes)) {
    const size = head.readUInt32BE(at)
    if (size < 8) return size === 0 ? bytes : at
    at += size
  }
  return at
}
