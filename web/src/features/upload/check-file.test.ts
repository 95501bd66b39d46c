import { limits } from '@kensa/contract/limits'
import { expect, it } from 'vitest'
import { checkFile, isSystemFile } from './check-file.ts'

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const file = (name: string, head: string, type = '') => new File([bytes(head)], name, { type })
const isoHead = (brand: string) => `\0\0\0\x18ftyp${brand}\0\0\0\0`

it.each([
  ['a.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['a.png', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['a.webp', 'RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['a.avif', isoHead('avif'), 'image/avif'],
  ['a.gif', 'GIF89a', 'image/gif'],
  ['a.tif', 'II*\0', 'image/tiff'],
  ['b.tif', 'MM\0*', 'image/tiff'],
  ['a.mp4', isoHead('isom'), 'video/mp4'],
  ['a.mov', isoHead('qt  '), 'video/quicktime'],
  ['a.webm', '\x1aE\xdf\xa3\x01\0\0\0B\x82\x84webm', 'video/webm'],
  ['a.mkv', '\x1aE\xdf\xa3\x01\0\0\0B\x82\x88matroska', 'video/x-matroska'],
  ['a.avi', 'RIFF\0\0\0\0AVI LIST', 'video/x-msvideo'],
])('takes %s by its bytes', async (name, head, type) => {
  expect(await checkFile(file(name, head))).toEqual({ ok: true, contentType: type })
})

it('believes the bytes when the name says otherwise', async () => {
  expect(await checkFile(file('photo.jpg', '\x89PNG\r\n\x1a\n', 'image/jpeg'))).toEqual({ ok: true, contentType: 'image/png' })
})

it.each([
  ['report.svg', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
  ['phone.heic', isoHead('heic'), 'HEIC'],
  ['notes.txt', 'hello', 'TXT'],
])('refuses %s and says what was found', async (name, head, found) => {
  expect(await checkFile(file(name, head))).toEqual({ ok: false, problem: { code: 'unsupported_type', found } })
})

it('refuses a file that is only called a picture', async () => {
  expect(await checkFile(file('fake.jpg', '%PDF-1.7'))).toEqual({ ok: false, problem: { code: 'content_mismatch', extension: 'jpg' } })
})

it('refuses an empty file', async () => {
  expect(await checkFile(file('a.jpg', ''))).toEqual({ ok: false, problem: { code: 'file_empty' } })
})

it('refuses a file above the limit without reading it', async () => {
  const large = file('large.mp4', isoHead('isom'))
  Object.defineProperty(large, 'size', { value: 5_001_000_000 })
  const problem = { code: 'too_large', limitBytes: limits.uploadBytesMax, foundBytes: 5_001_000_000 }
  expect(await checkFile(large)).toEqual({ ok: false, problem })
})

it('refuses a name longer than the API takes', async () => {
  const check = await checkFile(file(`${'a'.repeat(260)}.jpg`, '\xff\xd8\xff'))
  expect(check).toEqual({ ok: false, problem: { code: 'name_too_long', limitChars: 255, foundChars: 264 } })
})

it('knows the files that systems leave in folders', () => {
  expect(['.DS_Store', 'Thumbs.db', 'desktop.ini'].every(isSystemFile)).toBe(true)
  expect(isSystemFile('press-07.jpg')).toBe(false)
})
