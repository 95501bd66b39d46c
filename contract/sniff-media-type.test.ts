import { expect, it } from 'vitest'
import { sniffMediaType } from './sniff-media-type.ts'

function bytes(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (char) => char.charCodeAt(0))
}

function ftyp(major: string, ...compatible: string[]): Uint8Array {
  const length = 16 + compatible.length * 4
  return bytes(`\0\0\0${String.fromCharCode(length)}ftyp${major}\0\0\0\0${compatible.join('')}\0\0\0\x08mdat`)
}

const ebml = (docType: string) =>
  bytes(`\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\x82${String.fromCharCode(0x80 | docType.length)}${docType}`)

it.each([
  ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image/png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['image/webp', bytes('RIFF\x24\0\0\0WEBPVP8 ')],
  ['image/avif', ftyp('avif', 'mif1', 'miaf')],
  ['image/avif', ftyp('mif1', 'avif', 'miaf')],
  ['image/gif', bytes('GIF89a\x01\0')],
  ['image/tiff', bytes('II*\0\x08\0\0\0\x0f\0')],
  ['image/tiff', bytes('MM\0*\0\0\0\x08')],
  ['video/mp4', ftyp('isom', 'iso2', 'avc1', 'mp41')],
  ['video/mp4', ftyp('mp42')],
  ['video/quicktime', ftyp('qt  ')],
  ['video/quicktime', bytes('\0\0\0\x08wide\0\0\x10\0mdat')],
  ['video/webm', ebml('webm')],
  ['video/x-matroska', ebml('matroska')],
  ['video/x-msvideo', bytes('RIFF\xff\xff\0\0AVI LIST')],
] as const)('tells %s by its first bytes', (type, head) => {
  expect(sniffMediaType(head)).toEqual({ type })
})

it.each([
  ['heic', ftyp('heic', 'mif1', 'heic')],
  ['heic', ftyp('mif1', 'heic')],
  ['svg', bytes('<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg">')],
  ['svg', bytes('<svg width="10">')],
  ['pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
  ['zip', bytes('PK\x03\x04\x14\0')],
  ['raw', ftyp('crx ', 'isom')],
  ['raw', bytes('II*\0\x10\0\0\0CR\x02\0')],
  ['bmp', bytes('BM\x36\0\0\0\0\0\0\0')],
  ['audio', bytes('RIFF\x24\0\0\0WAVEfmt ')],
  ['text', bytes('part,count\nwrench,3\n')],
] as const)('names what it is when it is %s', (foreign, head) => {
  expect(sniffMediaType(head)).toEqual({ foreign })
})

it('knows nothing of no bytes, zeros and noise', () => {
  expect(sniffMediaType(new Uint8Array())).toBeUndefined()
  expect(sniffMediaType(new Uint8Array(64))).toBeUndefined()
  expect(sniffMediaType(bytes('\x93\x01\xfe\x80\x02\x9a\xc3\x28'))).toBeUndefined()
})

it('reads no further than the bytes it has', () => {
  const heads = [bytes('\xff\xd8\xff'), ftyp('isom', 'avc1'), ebml('webm'), bytes('RIFF\x24\0\0\0WEBP'), bytes('II*\0')]
  for (const head of heads) for (let n = 0; n <= head.length; n++) expect(() => sniffMediaType(head.subarray(0, n))).not.toThrow()
})
