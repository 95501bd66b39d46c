import { sniffIsoMedia } from './sniff-iso-media.ts'
import type { Sniffed } from './sniffed.ts'

/** As many bytes as the deepest signature needs: the document type of Matroska and an SVG behind its comments lie deep. */
export const sniffBytes = 4096

/** Tells a file's type by its magic bytes alone. */
export function sniffMediaType(head: Uint8Array): Sniffed {
  return sniffSignature(head) ?? sniffIsoMedia(head) ?? sniffMatroska(head) ?? sniffText(head)
}

type Signature = { at?: number; bytes: string; is: NonNullable<Sniffed>; and?: { at: number; bytes: string } }

/** Bytes are Latin-1 text. */
const signatures: Signature[] = [
  { bytes: '\xff\xd8\xff', is: { type: 'image/jpeg' } },
  { bytes: '\x89PNG\r\n\x1a\n', is: { type: 'image/png' } },
  { bytes: 'GIF87a', is: { type: 'image/gif' } },
  { bytes: 'GIF89a', is: { type: 'image/gif' } },
  { bytes: 'RIFF', and: { at: 8, bytes: 'WEBP' }, is: { type: 'image/webp' } },
  { bytes: 'RIFF', and: { at: 8, bytes: 'AVI ' }, is: { type: 'video/x-msvideo' } },
  { bytes: 'RIFF', and: { at: 8, bytes: 'WAVE' }, is: { foreign: 'audio' } },
  { at: 8, bytes: 'CR', and: { at: 0, bytes: 'II*\0' }, is: { foreign: 'raw' } },
  { bytes: 'II*\0', is: { type: 'image/tiff' } },
  { bytes: 'MM\0*', is: { type: 'image/tiff' } },
  { bytes: 'II+\0', is: { type: 'image/tiff' } },
  { bytes: 'MM\0+', is: { type: 'image/tiff' } },
  { bytes: '%PDF-', is: { foreign: 'pdf' } },
  { bytes: 'PK\x03\x04', is: { foreign: 'zip' } },
  { bytes: 'PK\x05\x06', is: { foreign: 'zip' } },
  { bytes: '\x1f\x8b', is: { foreign: 'archive' } },
  { bytes: "7z\xbc\xaf'\x1c", is: { foreign: 'archive' } },
  { bytes: 'Rar!\x1a\x07', is: { foreign: 'archive' } },
  { bytes: '\xfd7zXZ', is: { foreign: 'archive' } },
  { bytes: '\x28\xb5\x2f\xfd', is: { foreign: 'archive' } },
  { at: 257, bytes: 'ustar', is: { foreign: 'archive' } },
  { bytes: 'BM', and: { at: 6, bytes: '\0\0\0\0' }, is: { foreign: 'bmp' } },
  { bytes: '\0\0\x01\0', is: { foreign: 'icon' } },
  { bytes: '8BPS', is: { foreign: 'psd' } },
  { bytes: '\xff\x0a', is: { foreign: 'jxl' } },
  { bytes: '\0\0\0\x0cJXL ', is: { foreign: 'jxl' } },
  { bytes: '\0\0\0\x0cjP  ', is: { foreign: 'jp2' } },
  { bytes: '\xff\x4f\xff\x51', is: { foreign: 'jp2' } },
  { bytes: '\x30\x26\xb2\x75\x8e\x66\xcf\x11', is: { foreign: 'wmv' } },
  { bytes: 'FLV\x01', is: { foreign: 'flv' } },
  { bytes: '\0\0\x01\xba', is: { foreign: 'mpeg' } },
  { bytes: '\0\0\x01\xb3', is: { foreign: 'mpeg' } },
  { bytes: 'G', and: { at: 188, bytes: 'G' }, is: { foreign: 'mpeg' } },
  { at: 4, bytes: 'G', and: { at: 196, bytes: 'G' }, is: { foreign: 'mpeg' } },
  { bytes: 'OggS', is: { foreign: 'ogg' } },
  { bytes: 'ID3', is: { foreign: 'audio' } },
  { bytes: 'fLaC', is: { foreign: 'audio' } },
]

function sniffSignature(head: Uint8Array): Sniffed {
  const found = signatures.find(({ at = 0, bytes, and }) => holds(head, at, bytes) && (!and || holds(head, and.at, and.bytes)))
  return found?.is
}

function sniffMatroska(head: Uint8Array): Sniffed {
  if (!holds(head, 0, '\x1a\x45\xdf\xa3')) return undefined
  const at = latin1(head).indexOf('\x42\x82')
  if (at < 0) return { type: 'video/x-matroska' }
  // Element id, one byte of length, then the name.
  return { type: holds(head, at + 3, 'webm') ? 'video/webm' : 'video/x-matroska' }
}

function sniffText(head: Uint8Array): Sniffed {
  if (head.length === 0 || head.includes(0)) return undefined
  let text: string
  try {
    // The last character may be cut.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
  return /<svg[\s>]/i.test(text) ? { foreign: 'svg' } : { foreign: 'text' }
}

function holds(head: Uint8Array, at: number, bytes: string): boolean {
  if (head.length < at + bytes.length) return false
  for (let i = 0; i < bytes.length; i++) if (head[at + i] !== bytes.charCodeAt(i)) return false
  return true
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
