import type { ImageType } from '@kensa/contract/media-types'
import type { ResizeRule } from '../types.ts'
import { explainImageError } from './explain-image-error.ts'
import type { ImageSource } from './image-source.ts'
import { type OpenedImage, openImage } from './open-image.ts'
import { readLevels } from './read-levels.ts'
import { reductionKernel } from './reduction-kernel.ts'
import { stretchLevels } from './stretch-levels.ts'

/** 8-bit sRGB, rows first, three bytes a pixel. */
export type Rgb = { data: Uint8Array; widthPx: number; heightPx: number }

/** The picture upright in sRGB, at most `sideMax` pixels wide and high, transparent parts on the mat colour. */
export async function decodeRgb(source: ImageSource, type: ImageType, sideMax: number, mat: MatColour): Promise<Rgb> {
  const image = await openImage(source, type)
  try {
    return image.sample === 'ushort' && (image.grey || type === 'image/tiff')
      ? await fromLevels(image, sideMax)
      : await plain(image, sideMax, mat)
  } catch (error) {
    throw await explainImageError(error, source, type)
  }
}

export type MatColour = { r: number; g: number; b: number }

/** Where the model's square has no mat, white paper is the neutral ground. */
export function matOf(resize: ResizeRule): MatColour {
  if (resize.fit !== 'contain') return { r: 255, g: 255, b: 255 }
  const [r, g, b] = resize.mat
  return { r, g, b }
}

async function plain(image: OpenedImage, sideMax: number, mat: MatColour): Promise<Rgb> {
  const { data, info } = await image
    .pipeline()
    .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true, kernel: reductionKernel })
    .flatten({ background: mat })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data: info.channels === 3 ? data : spread(data), widthPx: info.width, heightPx: info.height }
}

async function fromLevels(image: OpenedImage, sideMax: number): Promise<Rgb> {
  const { samples, widthPx, heightPx, channels } = await readLevels(image, sideMax)
  const stretched = stretchLevels(samples)
  return { data: channels === 3 ? stretched : spread(stretched), widthPx, heightPx }
}

/** One grey byte → three equal ones. */
function spread(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3)
  for (let at = 0; at < grey.length; at += 1) rgb.fill(grey[at] ?? 0, at * 3, at * 3 + 3)
  return rgb
}
