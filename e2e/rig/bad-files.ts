import { crc32, deflateSync } from 'node:zlib'

type Bytes = Uint8Array<ArrayBuffer>

/** The first part of a file. */
export function cutShort(file: Bytes, share: number): Bytes {
  return file.slice(0, Math.floor(file.length * share))
}

/** A 1-bit PNG of so many pixels a side: a few kilobytes that ask for gigabytes. */
export function hugePng(sidePx: number): Bytes {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(sidePx, 0)
  header.writeUInt32BE(sidePx, 4)
  header[8] = 1
  const rows = Buffer.alloc((Math.ceil(sidePx / 8) + 1) * sidePx)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return bytesOf(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]))
}

/** A TIFF of so many pages of one grey pixel. */
export function manyPagesTiff(pages: number): Bytes {
  const entries: [tag: number, type: 3 | 4, value: number][] = [
    [256, 4, 1],
    [257, 4, 1],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, 1],
    [279, 4, 1],
  ]
  const pageBytes = 2 + entries.length * 12 + 4
  const first = 10
  const file = Buffer.alloc(first + pages * pageBytes)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(first, 4)
  for (let page = 0; page < pages; page++) {
    let at = first + page * pageBytes
    file.writeUInt16LE(entries.length, at)
    at += 2
    for (const [tag, type, value] of entries) {
      file.writeUInt16LE(tag, at)
      file.writeUInt16LE(type, at + 2)
      file.writeUInt32LE(1, at + 4)
      file.writeUInt32LE(value, at + 8)
      at += 12
    }
    file.writeUInt32LE(page + 1 < pages ? first + (page + 1) * pageBytes : 0, at)
  }
  return bytesOf(file)
}

/** An MP4 whose index goes by a name that nobody knows: what a camera leaves that lost power. */
export function withoutIndex(mp4: Bytes): Bytes {
  const file = Buffer.from(mp4)
  const at = file.indexOf('moov')
  if (at < 0) throw new Error('the video has no index')
  file.write('lost', at, 'latin1')
  return bytesOf(file)
}

/** A file with a share of its middle overwritten by noise; the index of an MP4 lies at an end and stays. */
export function damagedInside(file: Bytes, from: number, to: number): Bytes {
  const damaged = Buffer.from(file)
  let state = 1
  for (let at = Math.floor(file.length * from); at < file.length * to; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    damaged[at] = state >>> 16
  }
  return bytesOf(damaged)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

function bytesOf(buffer: Buffer): Bytes {
  return new Uint8Array(buffer)
}
