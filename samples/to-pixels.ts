import type { Manifest } from '@kensa/models/manifest'
import sharp from 'sharp'

/** A picture as a pack's image tower takes it: size × size × 3 bytes of sRGB. */
export function toPixels(file: Uint8Array, { size, resize, mat }: Manifest['preprocessing']): Promise<Buffer> {
  const fit = resize === 'contain' ? 'contain' : 'fill'
  return sharp(file).resize(size, size, { fit, background: mat }).removeAlpha().raw().toBuffer()
}
