import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

/** A grey PNG of one colour: some 100 kB whatever its size. */
export function solidPng(widthPx: number, heightPx: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc32(body), body.length + 4)
    return framed
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header[8] = 8
  const rows = Buffer.alloc((widthPx + 1) * heightPx)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A TIFF of many pages, all of which show the same 64 × 64 grey pixels. */
export function manyPagesTiff(pages: number): Buffer {
  const side = 64
  const pixels = side * side
  const fields: [tag: number, value: number][] = [
    [256, side],
    [257, side],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, side],
    [279, pixels],
  ]
  const directoryBytes = 2 + 12 * fields.length + 4
  const file = Buffer.alloc(8 + pixels + pages * directoryBytes, 128)
  file.write('II*\0', 0, 'latin1')
  file.writeUInt32LE(8 + pixels, 4)
  for (let page = 0; page < pages; page += 1) {
    let at = 8 + pixels + page * directoryBytes
    at = file.writeUInt16LE(fields.length, at)
    for (const [tag, value] of fields) {
      at = file.writeUInt16LE(tag, at)
      at = file.writeUInt16LE(4, at)
      at = file.writeUInt32LE(1, at)
      at = file.writeUInt32LE(value, at)
    }
    file.writeUInt32LE(page === pages - 1 ? 0 : at + 4, at)
  }
  return file
}

/** The first boxes of a photo as phones keep it. */
export function heicPhoto(): Buffer {
  return Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta', 'latin1')
}

/** The first share of a file, under another name. */
export function cutOff(path: string, share: number, to: string): string {
  const bytes = readFileSync(path)
  writeFileSync(to, bytes.subarray(0, Math.floor(bytes.length * share)))
  return to
}

/** A copy in which `bytes` bytes from the given share on are noise; the same for the same seed. */
export function scribbledOn(path: string, share: number, bytes: number, seed: number, to: string): string {
  const file = readFileSync(path)
  let state = seed
  for (let at = Math.floor(file.length * share), end = at + bytes; at < end; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    file[at] = state >>> 24
  }
  writeFileSync(to, file)
  return to
}
