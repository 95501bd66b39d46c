import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { ImageType } from '@kensa/contract/media-types'
import type { Metadata, Sharp } from 'sharp'
import { sharp } from './configure-sharp.ts'
import { explainImageError } from './explain-image-error.ts'
import type { ImageSource } from './image-source.ts'

export type OpenedImage = {
  type: ImageType
  widthPx: number
  heightPx: number
  /** `sample`: what a decoded number is; only these two kinds are let through. */
  sample: 'uchar' | 'ushort'
  grey: boolean
  /** A fresh pipeline from the first page or frame, upright. */
  pipeline(): Sharp
}

const formatOf: Record<ImageType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'heif',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
}

/** Reads the header and refuses what is too large, has too many pages or is not what its first bytes say. Decodes nothing. */
export async function openImage(source: ImageSource, type: ImageType): Promise<OpenedImage> {
  const header = await readHeader(source, type)
  const { width, height } = header.autoOrient
  if (header.format !== formatOf[type] || (type === 'image/avif' && header.compression !== 'av1')) {
    throw new KensaError(
      'unsupported_type',
      `The file starts like ${type} but holds ${header.format} (${header.compression ?? 'unknown'}).`,
    )
  }
  if (width * height > limits.imagePixelsMax) {
    throw new KensaError('image_too_large', `The image has ${width}×${height} pixels; at most ${limits.imagePixelsMax} pixels are taken.`)
  }
  const pages = header.pages ?? 1
  if (type === 'image/tiff' && pages > limits.imagePagesMax) {
    throw new KensaError('too_many_pages', `The TIFF has ${pages} pages; at most ${limits.imagePagesMax} are taken.`)
  }
  if (header.depth !== 'uchar' && header.depth !== 'ushort') {
    throw new KensaError('unsupported_type', `The image has samples of the kind ${header.depth}; 8-bit and 16-bit whole numbers are taken.`)
  }
  return {
    type,
    widthPx: width,
    heightPx: height,
    sample: header.depth,
    grey: header.space === 'b-w' || header.space === 'grey16',
    pipeline: () =>
      sharp(source, { failOn: 'warning', limitInputPixels: limits.imagePixelsMax, sequentialRead: true, page: 0 }).autoOrient(),
  }
}

async function readHeader(source: ImageSource, type: ImageType): Promise<Metadata> {
  try {
    return await sharp(source, { failOn: 'none', limitInputPixels: false }).metadata()
  } catch (error) {
    throw await explainImageError(error, source, type)
  }
}
