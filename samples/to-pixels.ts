import type { PicturePreprocessing } from '@kensa/models/manifest'
import sharp from 'sharp'

/** A picture as a pack's model takes it: size × size × 3 bytes of sRGB, or × 1 of grey. */
export function toPixels(file: Uint8Array, { size, resize, mat, channels }: PicturePreprocessing): Promise<Buffer> {
  const fit = resize === 'contain' ? 'contain' : 'fill'
  const square = sharp(file).resize(size, size, { fit, background: mat }).removeAlpha()
  return (channels === 'grey' ? square.greyscale() : square).raw().toBuffer()
}
