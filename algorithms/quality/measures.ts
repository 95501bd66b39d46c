import { checkImage, type GreyImage, quantiles } from './grey-image.ts'

/*
 * Each measure is free of the samples' scale, so 8 and 16 bits compare, and so do exposures. What is a good value depends on the instrument:
 * see `normalise`.
 */

/**
 * Sharpness: the spread of the Laplacian by the spread of the image, after a small mean filter that keeps noise from passing for detail.
 * More is sharper. Source: Pech-Pacheco et al., ICPR 2000. Throws `RangeError`.
 */
export function sharpness(image: GreyImage): number {
  checkImage(image)
  const { widthPx, heightPx } = image
  const smooth = boxFiltered(image)
  let [sum, squares, count] = [0, 0, 0]
  let [mean, spread] = [0, 0]
  for (const value of smooth) mean += value
  mean /= smooth.length
  for (const value of smooth) spread += (value - mean) ** 2
  for (let y = 1; y + 1 < heightPx; y++)
    for (let x = 1; x + 1 < widthPx; x++) {
      const at = y * widthPx + x
      const laplacian =
        4 * (smooth[at] as number) -
        (smooth[at - 1] as number) -
        (smooth[at + 1] as number) -
        (smooth[at - widthPx] as number) -
        (smooth[at + widthPx] as number)
      sum += laplacian
      squares += laplacian ** 2
      count++
    }
  const variance = squares / count - (sum / count) ** 2
  return spread === 0 ? 0 : variance / (spread / smooth.length)
}

/** Contrast: the range from the 5th to the 95th percentile by the full range that the samples can have. Throws `RangeError`. */
export function contrast(image: GreyImage, fullScale: number): number {
  checkImage(image)
  if (!(fullScale > 0)) throw new RangeError(`fullScale must be greater than 0; found ${fullScale}`)
  const [low, high] = quantiles(image, [0.05, 0.95]) as [number, number]
  return (high - low) / fullScale
}

/**
 * How much of the object's outline the image cuts off: the share of the border's pixels that belong to the object, that is to the side of
 * Otsu's threshold that the middle of the image is on. 0: the object lies whole in the image. Source: Otsu, IEEE SMC 9 (1979).
 */
export function clippedOutline(image: GreyImage): number {
  checkImage(image)
  const { widthPx, heightPx, values } = image
  const threshold = otsuThreshold(image)
  const isBright = (x: number, y: number) => (values[y * widthPx + x] as number) > threshold
  let [bright, middle] = [0, 0]
  for (let y = Math.floor(heightPx * 0.4); y < heightPx * 0.6; y++)
    for (let x = Math.floor(widthPx * 0.4); x < widthPx * 0.6; x++) {
      middle++
      if (isBright(x, y)) bright++
    }
  const objectIsBright = bright * 2 >= middle
  let [cut, border] = [0, 0]
  const look = (x: number, y: number) => {
    border++
    if (isBright(x, y) === objectIsBright) cut++
  }
  for (let x = 0; x < widthPx; x++) {
    look(x, 0)
    look(x, heightPx - 1)
  }
  for (let y = 1; y + 1 < heightPx; y++) {
    look(0, y)
    look(widthPx - 1, y)
  }
  return cut / border
}

const levels = 256

/** The grey value that parts an image best into two. */
export function otsuThreshold(image: GreyImage): number {
  const { values } = image
  const [low, high] = quantiles(image, [0, 1]) as [number, number]
  if (high === low) return high
  const histogram = new Float64Array(levels)
  const levelOf = (value: number) => Math.min(levels - 1, Math.floor(((value - low) / (high - low)) * levels))
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const level = levelOf(values[i] as number)
    histogram[level] = (histogram[level] as number) + 1
    total += level
  }
  let [best, most, below, sumBelow] = [0, -1, 0, 0]
  for (let level = 0; level + 1 < levels; level++) {
    below += histogram[level] as number
    sumBelow += level * (histogram[level] as number)
    const above = values.length - below
    if (below === 0 || above === 0) continue
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2
    if (between > most) [most, best] = [between, level]
  }
  return low + ((best + 1) * (high - low)) / levels
}

function boxFiltered({ widthPx, heightPx, values }: GreyImage): Float64Array {
  const smooth = new Float64Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      let [sum, count] = [0, 0]
      for (let v = Math.max(0, y - 1); v <= Math.min(heightPx - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(widthPx - 1, x + 1); u++) {
          sum += values[v * widthPx + u] as number
          count++
        }
      smooth[y * widthPx + x] = sum / count
    }
  return smooth
}
