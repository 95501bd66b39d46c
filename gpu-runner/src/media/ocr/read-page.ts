import { KensaError } from '@kensa/contract/errors'
import { isVideoType } from '@kensa/contract/media-types'
import { sniffBytes } from '@kensa/contract/sniff-media-type'
import { sharp } from '../image/configure-sharp.ts'
import { decodeRgb } from '../image/decode-rgb.ts'
import { typeOf } from '../sniff-file.ts'
import type { OcrPage } from '../types.ts'
import { estimateSkew } from './estimate-skew.ts'
import { findPlate, type PixelBox } from './find-plate.ts'
import { readLines } from './tesseract.ts'

/** Wide enough for small print, and what recognition takes in a second or two. */
const sideMax = 2_000
/** Letters below some twenty pixels are read badly; a small picture is enlarged. */
const sideMin = 1_000
const white = { r: 255, g: 255, b: 255 }

/** Reads a photo of a nameplate, label or drawing: turned straight, cropped to the inside of its border, then recognised. */
export async function readPage(bytes: Uint8Array, tessdata: string): Promise<OcrPage> {
  const type = typeOf(bytes.subarray(0, sniffBytes))
  if (isVideoType(type)) throw new KensaError('unsupported_type', 'This is a video; text is read from images.')
  const rgb = await decodeRgb(bytes, type, sideMax, white)
  const upright = sharp(rgb.data, { raw: { width: rgb.widthPx, height: rgb.heightPx, channels: 3 } }).greyscale()
  const level = await upright.clone().raw().toBuffer()
  const skewDegrees = estimateSkew({ widthPx: rgb.widthPx, heightPx: rgb.heightPx, values: level })
  // Turned about its middle into the smallest frame that holds it, filled with what lies at its edge.
  const turned = await upright
    .rotate(-skewDegrees, { background: { r: level[0] ?? 0, g: level[0] ?? 0, b: level[0] ?? 0 } })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = turned.info
  const plate = findPlate({ widthPx: width, heightPx: height, values: turned.data })
  const scale = Math.max(1, Math.min(4, sideMin / Math.max(plate.width, plate.height)))
  const png = await sharp(turned.data, { raw: { width, height, channels: 1 } })
    .extract({ left: plate.x, top: plate.y, width: plate.width, height: plate.height })
    .resize({ width: Math.round(plate.width * scale) })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const back = (box: PixelBox) => turnBack(box, { plate, scale, width, height, skewDegrees, to: rgb })
  const lines = (await readLines(png, tessdata)).map((line) => ({ ...line, box: back(line.box) }))
  return { widthPx: rgb.widthPx, heightPx: rgb.heightPx, skewDegrees, lines }
}

type Turn = {
  plate: PixelBox
  scale: number
  width: number
  height: number
  skewDegrees: number
  to: { widthPx: number; heightPx: number }
}

/** The box around a box of the enlarged, cropped, turned picture, in the pixels of the picture as it came. */
function turnBack(box: PixelBox, { plate, scale, width, height, skewDegrees, to }: Turn): PixelBox {
  const [sin, cos] = [Math.sin((skewDegrees * Math.PI) / 180), Math.cos((skewDegrees * Math.PI) / 180)]
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x = 0, y = 0]) => {
    const [dx, dy] = [plate.x + x / scale - width / 2, plate.y + y / scale - height / 2]
    return { x: dx * cos - dy * sin + to.widthPx / 2, y: dx * sin + dy * cos + to.heightPx / 2 }
  })
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
  const xs = corners.map((corner) => within(corner.x, to.widthPx))
  const ys = corners.map((corner) => within(corner.y, to.heightPx))
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
