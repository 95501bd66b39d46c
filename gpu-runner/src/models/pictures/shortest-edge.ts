export type Size = { width: number; height: number }

/**
 * The size at which the shorter side has `shortestPx`, but the longer no more than `longestPx`; fractions are cut off.
 * Source: transformers' `get_size_with_aspect_ratio`, after torchvision's `Resize`.
 */
export function sizeByShortestEdge({ width, height }: Size, shortestPx: number, longestPx = Infinity): Size {
  const [short, long] = width < height ? [width, height] : [height, width]
  const isLimited = (long / short) * shortestPx > longestPx
  const exact = isLimited ? (longestPx * short) / long : shortestPx
  const shortTo = isLimited ? roundHalfToEven(exact) : shortestPx
  if (short === shortTo) return { width, height }
  const longTo = Math.trunc((exact * long) / short)
  return width < height ? { width: shortTo, height: longTo } : { width: longTo, height: shortTo }
}

/** As Python rounds. */
function roundHalfToEven(x: number): number {
  const down = Math.floor(x)
  if (x - down !== 0.5) return Math.round(x)
  return down % 2 === 0 ? down : down + 1
}
