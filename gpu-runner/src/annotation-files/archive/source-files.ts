import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { type Entry, type Options, open as openZip, type ZipFile } from 'yauzl'

/** A file of what was uploaded. It may be read as often as one likes, but each before the next one is asked for. */
export type SourceFile = { path: string; read(): AsyncIterable<Uint8Array> }

/** What was uploaded: the files of an archive in its order, or the one file that it is. */
export type SourceFiles = { files(): AsyncIterable<SourceFile> }

/**
 * Opens an upload. An archive is looked at before anything of it is unpacked: so many files, so many bytes in all, names that stay inside, no
 * encryption; and what unpacks to more than it says breaks. Throws `import_invalid`.
 */
export async function openSourceFiles(path: string, name: string): Promise<SourceFiles> {
  if (!(await isZip(path))) {
    const file = { path: name, read: () => readPlain(path) }
    return {
      async *files() {
        yield file
      },
    }
  }
  await checkArchive(path)
  return { files: () => archiveFiles(path) }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50
  } finally {
    await file.close()
  }
}

async function* readPlain(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  // Closes itself at the end, and when nobody reads on.
  for await (const piece of file.createReadStream() as AsyncIterable<Uint8Array>) yield piece
}

async function checkArchive(path: string): Promise<void> {
  let [count, bytes] = [0, 0]
  for await (const { entry } of entriesOf(path)) {
    if (++count > limits.importEntriesMax) throw invalid(`has more than ${limits.importEntriesMax} files`)
    bytes += entry.uncompressedSize
    if (bytes > limits.importUnpackedBytesMax) throw invalid(`is larger than ${limits.importUnpackedBytesMax} bytes when it is unpacked`)
    if (entry.isEncrypted()) throw invalid(`has the encrypted file ${entry.fileName}`)
  }
}

async function* archiveFiles(path: string): AsyncGenerator<SourceFile> {
  for await (const { zip, entry } of entriesOf(path)) {
    // Folders, and what macOS adds.
    if (entry.fileName.endsWith('/') || entry.fileName.startsWith('__MACOSX/')) continue
    yield { path: entry.fileName, read: () => readEntry(zip, entry) }
  }
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream = await promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry)
    for await (const piece of stream as AsyncIterable<Uint8Array>) yield piece
  } catch (error) {
    throw invalid(`has ${entry.fileName}, which cannot be unpacked: ${(error as Error).message}`, error)
  }
}

/** Records of the directory, one at a time: an archive of a hundred thousand files takes no memory. */
async function* entriesOf(path: string): AsyncGenerator<{ zip: ZipFile; entry: Entry }> {
  let zip: ZipFile
  try {
    zip = await promisify<string, Options, ZipFile>(openZip)(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch (error) {
    throw invalid(`is a ZIP that cannot be read: ${(error as Error).message}`, error)
  }
  try {
    for (;;) {
      const entry = await nextEntry(zip)
      if (!entry) return
      yield { zip, entry }
    }
  } finally {
    zip.close()
  }
}

async function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Entry | undefined>()
  const end = () => resolve(undefined)
  const fail = (error: Error) => reject(invalid(`is a ZIP that cannot be read: ${error.message}`, error))
  zip.once('entry', resolve).once('end', end).once('error', fail)
  zip.readEntry()
  try {
    return await promise
  } finally {
    zip.off('entry', resolve).off('end', end).off('error', fail)
  }
}

function invalid(message: string, cause?: unknown): KensaError {
  return new KensaError('import_invalid', `The file ${message}.`, { fields: [{ path: 'file', message }], cause })
}
