import { type Box, checkBox } from './box.ts'

/** Coordinates are kept to so many parts of a pixel, so that every format gives back exactly what went in. */
const partsOfPixel = 256

/** To the nearest 1/256 of a pixel. */
export function snap(box: Box): Box {
  checkBox(box)
  const near = (value: number) => Math.round(value * partsOfPixel) / partsOfPixel
  return { x: near(box.x), y: near(box.y), width: near(box.width), height: near(box.height) }
}

/** COCO: [x, y, width, height] in pixels. */
export function boxToCoco({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height]
}

export function boxFromCoco([x, y, width, height]: readonly [number, number, number, number]): Box {
  return snap({ x, y, width, height })
}

/** YOLO: centre x and y, width, height, as shares of the image's width and height. */
export function boxToYolo({ x, y, width, height }: Box, widthPx: number, heightPx: number): [number, number, number, number] {
  checkImage(widthPx, heightPx)
  return [(x + width / 2) / widthPx, (y + height / 2) / heightPx, width / widthPx, height / heightPx]
}

export function boxFromYolo([cx, cy, width, height]: readonly [number, number, number, number], widthPx: number, heightPx: number): Box {
  checkImage(widthPx, heightPx)
  const size = snap({ x: 0, y: 0, width: width * widthPx, height: height * heightPx })
  return snap({ ...size, x: cx * widthPx - size.width / 2, y: cy * heightPx - size.height / 2 })
}

/** Label Studio: x, y, width, height in percent of the image, `rotation` 0. */
export type LabelStudioBox = { x: number; y: number; width: number; height: number; rotation: number }

export function boxToLabelStudio({ x, y, width, height }: Box, widthPx: number, heightPx: number): LabelStudioBox {
  checkImage(widthPx, heightPx)
  return { x: (100 * x) / widthPx, y: (100 * y) / heightPx, width: (100 * width) / widthPx, height: (100 * height) / heightPx, rotation: 0 }
}

/** Throws `RangeError` for a rotated box, which has no upright one. */
export function boxFromLabelStudio({ x, y, width, height, rotation }: LabelStudioBox, widthPx: number, heightPx: number): Box {
  checkImage(widthPx, heightPx)
  if (rotation !== 0) throw new RangeError(`rotation must be 0; found ${rotation}`)
  return snap({ x: (x * widthPx) / 100, y: (y * heightPx) / 100, width: (width * widthPx) / 100, height: (height * heightPx) / 100 })
}

function checkImage(widthPx: number, heightPx: number): void {
  if (!(widthPx > 0 && heightPx > 0)) throw new RangeError(`an image must be more than 0 wide and high; found ${widthPx} × ${heightPx}`)
}
