/** A rectangle in pixels from the top left corner of the image; width and height 0 or more. */
export type Box = { x: number; y: number; width: number; height: number }

/** Area of what two boxes share, in square pixels. */
export function intersection(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** Shared area by joint area, 0 to 1 (Jaccard). 0 when both are empty. */
export function iou(a: Box, b: Box): number {
  const shared = intersection(a, b)
  const joint = a.width * a.height + b.width * b.height - shared
  return joint > 0 ? shared / joint : 0
}

/** The part of a box that lies in the image. */
export function clipBox(box: Box, widthPx: number, heightPx: number): Box {
  const x = Math.min(Math.max(box.x, 0), widthPx)
  const y = Math.min(Math.max(box.y, 0), heightPx)
  return {
    x,
    y,
    width: Math.max(0, Math.min(box.x + box.width, widthPx) - x),
    height: Math.max(0, Math.min(box.y + box.height, heightPx) - y),
  }
}

export function checkBox({ x, y, width, height }: Box): void {
  if (![x, y, width, height].every(Number.isFinite))
    throw new RangeError(`a box must have finite numbers; found ${[x, y, width, height].join(', ')}`)
  if (width < 0 || height < 0) throw new RangeError(`a box must be 0 or more wide and high; found ${width} × ${height}`)
}
