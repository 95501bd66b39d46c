import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { ArchiveEntry } from '../types.ts'
import { zipStream } from './zip-stream.ts'

async function* entriesOf(count: number): AsyncGenerator<ArchiveEntry> {
  yield { path: 'a.txt', deflate: false, content: 'plain' }
  yield { path: 'フォルダ/写真.json', deflate: true, content: numbers() }
  yield { path: 'stored.bin', deflate: false, content: numbers() }
  yield { path: 'empty.txt', deflate: false, content: '' }
  yield { path: 'still.jpg', deflate: false, content: new Uint8Array([0xff, 0xd8]) }
  for (let n = 0; n < count; n++) yield { path: `labels/${n}.txt`, deflate: false, content: `${n}\n` }
}

async function* numbers() {
  for (let n = 0; n < 50_000; n++) yield `${n},`
}

const whole = (count: number) => buffer(Readable.from(zipStream(entriesOf(count))))

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(bytes, { lazyEntries: true })
  const files = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        files.set(entry.fileName, (await buffer(stream)).toString())
        zip.readEntry()
      })
    })
    zip.readEntry()
  })
  return files
}

it('gives what another reader takes back, names included, also beyond 65,535 entries', async () => {
  const files = await unzip(await whole(70_000))
  const all = Array.from({ length: 50_000 }, (_, n) => `${n},`).join('')
  expect(files.size).toBe(70_005)
  expect([files.get('a.txt'), files.get('empty.txt'), files.get('labels/69999.txt')]).toEqual(['plain', '', '69999\n'])
  expect(files.get('フォルダ/写真.json')).toBe(all)
  expect(files.get('stored.bin')).toBe(all)
})

it('gives the same bytes every time, whatever the time zone, and these very ones on every machine', async () => {
  const hash = createHash('sha256')
    .update(await whole(3))
    .digest('hex')
  expect(hash).toBe('12a9d2715bedfa568c5322fc703d8e82581c48792f04619bc8911dd4ce881f37')
})
