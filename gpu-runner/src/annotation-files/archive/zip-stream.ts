import { crc32 } from 'node:zlib'
import { Deflate } from 'fflate'
import type { ArchiveEntry } from '../types.ts'

/**
 * A ZIP archive (APPNOTE 6.3.9 with ZIP64) as a stream, in bounded memory: an entry costs its directory record alone. The same entries give
 * the same bytes on every machine: no time, no owner, and deflated in JavaScript, since what zlib gives depends on its version and the CPU.
 */
export async function* zipStream(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  const directory = createRecords()
  let offset = 0
  for await (const { path, deflate, content } of entries) {
    const name = Buffer.from(path)
    const method = deflate ? 8 : 0
    const startsAt = offset
    const count = (bytes: Uint8Array) => {
      offset += bytes.length
      return bytes
    }
    const whole = deflate ? undefined : bytesOf(content)
    if (whole) {
      const facts = { crc: crc32(whole), size: whole.length, packed: whole.length, follow: false }
      yield count(Buffer.concat([localHeader(name, method, facts), whole]))
      directory.add(directoryRecord(name, method, facts, startsAt))
      continue
    }
    const facts = { crc: 0, size: 0, packed: 0, follow: true }
    yield count(localHeader(name, method, facts))
    const raw = measured(toBytes(content), facts)
    for await (const piece of deflate ? deflated(raw) : raw) {
      facts.packed += piece.length
      yield count(piece)
    }
    yield count(dataDescriptor(facts))
    directory.add(directoryRecord(name, method, facts, startsAt))
  }
  const directoryAt = offset
  yield* directory.pages()
  yield endRecords(directory.count(), directory.bytes(), directoryAt)
}

const recordsPageBytes = 256 * 1024

/** Records one after the other in large pages. Kept as they were made, each would hold the 8 KiB that Node cut it from. */
function createRecords() {
  const full: Buffer[] = []
  let [page, used, count] = [Buffer.alloc(recordsPageBytes), 0, 0]
  return {
    add(record: Buffer): void {
      if (used + record.length > page.length) {
        full.push(page.subarray(0, used))
        page = Buffer.alloc(Math.max(recordsPageBytes, record.length))
        used = 0
      }
      used += record.copy(page, used)
      count++
    },
    count: () => count,
    bytes: () => full.reduce((sum, { length }) => sum + length, used),
    pages: () => [...full, page.subarray(0, used)],
  }
}

/** `follow`: they were not known before the data, and stand behind it. */
type Facts = { crc: number; size: number; packed: number; follow: boolean }

const max32 = 0xffffffff
const max16 = 0xffff
/** Needs version 4.5 for ZIP64. */
const version = 45
/** Names are UTF-8. */
const utf8 = 0x0800
const factsFollow = 0x0008
const flagsOf = ({ follow }: Facts) => utf8 | (follow ? factsFollow : 0)
/** The first of January 1980, which is the beginning of time for ZIP. */
const date = 0x0021

function bytesOf(content: ArchiveEntry['content']): Uint8Array | undefined {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : undefined
}

/** Sizes that follow the data are ZIP64's, since they may be large. */
function localHeader(name: Buffer, method: number, facts: Facts): Buffer {
  const { crc, size, packed, follow } = facts
  const extraBytes = follow ? 20 : 0
  const header = Buffer.alloc(30 + name.length + extraBytes)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(version, 4)
  header.writeUInt16LE(flagsOf(facts), 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt16LE(date, 12)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(follow ? max32 : packed, 18)
  header.writeUInt32LE(follow ? max32 : size, 22)
  header.writeUInt16LE(name.length, 26)
  header.writeUInt16LE(extraBytes, 28)
  name.copy(header, 30)
  if (follow) {
    header.writeUInt16LE(1, 30 + name.length)
    header.writeUInt16LE(16, 32 + name.length)
  }
  return header
}

function dataDescriptor({ crc, packed, size }: Facts): Buffer {
  const descriptor = Buffer.alloc(24)
  descriptor.writeUInt32LE(0x08074b50, 0)
  descriptor.writeUInt32LE(crc, 4)
  descriptor.writeBigUInt64LE(BigInt(packed), 8)
  descriptor.writeBigUInt64LE(BigInt(size), 16)
  return descriptor
}

function directoryRecord(name: Buffer, method: number, facts: Facts, at: number): Buffer {
  const { crc, packed, size } = facts
  const isLarge = packed >= max32 || size >= max32 || at >= max32
  const extra = Buffer.alloc(isLarge ? 28 : 0)
  if (isLarge) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [place, value] of [size, packed, at].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * place)
  }
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(version, 4)
  record.writeUInt16LE(version, 6)
  record.writeUInt16LE(flagsOf(facts), 8)
  record.writeUInt16LE(method, 10)
  record.writeUInt16LE(date, 14)
  record.writeUInt32LE(crc, 16)
  record.writeUInt32LE(isLarge ? max32 : packed, 20)
  record.writeUInt32LE(isLarge ? max32 : size, 24)
  record.writeUInt16LE(name.length, 28)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(isLarge ? max32 : at, 42)
  return Buffer.concat([record, name, extra])
}

function endRecords(count: number, directoryBytes: number, directoryAt: number): Buffer {
  const endsAt = directoryAt + directoryBytes
  const isLarge = count >= max16 || directoryBytes >= max32 || directoryAt >= max32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(isLarge ? max16 : count, 8)
  end.writeUInt16LE(isLarge ? max16 : count, 10)
  end.writeUInt32LE(isLarge ? max32 : directoryBytes, 12)
  end.writeUInt32LE(isLarge ? max32 : directoryAt, 16)
  if (!isLarge) return end
  const large = Buffer.alloc(56)
  large.writeUInt32LE(0x06064b50, 0)
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(version, 12)
  large.writeUInt16LE(version, 14)
  for (const [place, value] of [count, count, directoryBytes, directoryAt].entries()) large.writeBigUInt64LE(BigInt(value), 24 + 8 * place)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(endsAt), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([large, locator, end])
}

const pieceBytes = 64 * 1024

/** Joined to pieces of some size: a piece a line would be slow further on. */
async function* toBytes(content: ArchiveEntry['content']): AsyncGenerator<Uint8Array> {
  const whole = bytesOf(content)
  if (whole) return yield whole
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const piece of content as AsyncIterable<string | Uint8Array>) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    held.push(bytes)
    heldBytes += bytes.length
    if (heldBytes < pieceBytes) continue
    yield Buffer.concat(held)
    held = []
    heldBytes = 0
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

async function* measured(pieces: AsyncIterable<Uint8Array>, facts: Facts): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    facts.crc = crc32(piece, facts.crc)
    facts.size += piece.length
    yield piece
  }
}

async function* deflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = []
  const deflate = new Deflate({ level: 6 }, (piece) => out.push(piece))
  for await (const piece of pieces) {
    deflate.push(piece)
    yield* out
    out = []
  }
  deflate.push(new Uint8Array(0), true)
  yield* out
}
