import type { OpenedImage } from './open-image.ts'

export type Levels = { samples: Uint16Array; widthPx: number; heightPx: number; channels: 1 | 3 }

/** The samples of a 16-bit image as they are, at most `sideMax` pixels wide and high. */
export async function readLevels(image: OpenedImage, sideMax: number): Promise<Levels> {
  const { data, info } = await image
    .pipeline()
    .removeAlpha()
    .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true })
    .toColourspace(image.grey ? 'grey16' : 'rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true })
  const samples = new Uint16Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
  return { samples, widthPx: info.width, heightPx: info.height, channels: info.channels === 1 ? 1 : 3 }
}
