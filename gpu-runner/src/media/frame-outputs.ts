import type { Sharp } from 'sharp'
import { sharp } from './image/configure-sharp.ts'
import { matOf, type Rgb } from './image/decode-rgb.ts'
import { reductionKernel } from './image/reduction-kernel.ts'
import type { DecodedFrame, ResizeRule } from './types.ts'

export const displaySideMax = 2048
const thumbSideMax = 320
/** Tables fitted to each picture would save a twentieth of the bytes for three times the CPU time. */
const displayJpeg = { quality: 85, optimiseCoding: false } as const

/** Thumbnail and model square come from one picture twice their size: two short reductions instead of two long ones. */
export const smallSideMax = (pixelSize: number) => 2 * Math.max(thumbSideMax, pixelSize)

const kernels = { bilinear: 'linear', bicubic: 'cubic' } as const

/** A decoded picture, raw or as the display JPEG that it is to become. */
export type Picture = Rgb | { jpeg: Uint8Array; widthPx: number; heightPx: number }

/** The three pictures kept of a frame, all from one decoded picture. */
export async function frameOutputs(
  picture: Picture,
  pixelSize: number,
  resize: ResizeRule,
): Promise<Pick<DecodedFrame, 'widthPx' | 'heightPx' | 'jpeg' | 'thumb' | 'pixels'>> {
  const small = await readSmall('jpeg' in picture ? sharp(picture.jpeg) : fromRgb(picture), smallSideMax(pixelSize))
  const [jpeg, thumb, pixels] = await Promise.all([
    'jpeg' in picture ? picture.jpeg : fromRgb(picture).jpeg(displayJpeg).toBuffer(),
    fromRgb(small)
      .resize({ width: thumbSideMax, height: thumbSideMax, fit: 'inside', withoutEnlargement: true })
      .jpeg({ ...displayJpeg, quality: 80 })
      .toBuffer(),
    modelPixels(small, pixelSize, resize),
  ])
  return { widthPx: picture.widthPx, heightPx: picture.heightPx, jpeg, thumb, pixels }
}

/** The model's square input. */
export async function modelPixels(rgb: Rgb, pixelSize: number, resize: ResizeRule): Promise<Uint8Array> {
  const fit =
    resize.fit === 'contain'
      ? ({ fit: 'contain', background: matOf(resize) } as const)
      : ({ fit: 'fill', ...(resize.filter && { kernel: kernels[resize.filter] }) } as const)
  return await fromRgb(rgb)
    .resize({ width: pixelSize, height: pixelSize, ...fit })
    .raw()
    .toBuffer()
}

/** At a reduced size, which of a JPEG costs a fraction of decoding it whole. */
async function readSmall(picture: Sharp, sideMax: number): Promise<Rgb> {
  const reader = picture.resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true, kernel: reductionKernel })
  const { data, info } = await reader.raw().toBuffer({ resolveWithObject: true })
  return { data, widthPx: info.width, heightPx: info.height }
}

function fromRgb({ data, widthPx, heightPx }: Rgb) {
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
}
