import type { Sniffed } from './sniffed.ts'

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1', 'mif2'])
const quickTimeAtoms = new Set(['moov', 'mdat', 'wide', 'pnot', 'skip', 'free'])

/** The family of ISO base media files (MP4, MOV, AVIF, HEIC): boxes of a length and a name, the first of which tells the brands. */
export function sniffIsoMedia(head: Uint8Array): Sniffed {
  const name = textAt(head, 4)
  // QuickTime files of old begin without a brand.
  if (quickTimeAtoms.has(name)) return { type: 'video/quicktime' }
  if (name !== 'ftyp') return undefined
  const major = textAt(head, 8)
  const all = [major, ...compatibleBrands(head)]
  // AVIF is checked first: it names `mif1`, the brand of all such stills, as well.
  if (all.includes('avif') || all.includes('avis')) return { type: 'image/avif' }
  if (heicBrands.has(major)) return { foreign: 'heic' }
  if (major === 'crx ') return { foreign: 'raw' }
  if (major === 'M4A ' || major === 'M4B ') return { foreign: 'audio' }
  return { type: major === 'qt  ' ? 'video/quicktime' : 'video/mp4' }
}

function compatibleBrands(head: Uint8Array): string[] {
  const boxBytes = head.length < 4 ? 0 : new DataView(head.buffer, head.byteOffset).getUint32(0)
  const end = Math.min(boxBytes, head.length)
  const brands: string[] = []
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(head, at))
  return brands
}

function textAt(head: Uint8Array, at: number): string {
  return String.fromCharCode(...head.subarray(at, at + 4))
}
