/** A mixture of Gaussians over RGB. Of each: weight's logarithm and the normalising constant in one, mean, and the inverse covariance. */
export type ColourMixture = { count: number; offset: Float64Array; mean: Float64Array; inverse: Float64Array }

const rounds = 4
/** Levels²: sensors and JPEG scatter every colour by a few levels, however uniform a thing is. */
const varianceMin = 20
/** Share of pixels that are of any colour at all, so that none is impossible. */
const stray = Math.log(0.01) - 3 * Math.log(256)

/**
 * Fits `components` Gaussians or fewer to pixels: `colours` is red, green, blue of each, 0 to 255. Starts from the mean colour and the ones
 * farthest from all that were taken, then assigns every pixel to its nearest and re-estimates, as GrabCut does (hard EM): k-means at first,
 * then by likelihood. The same pixels give the same mixture. Throws `RangeError` when there is no pixel.
 */
export function fitMixture(colours: Float32Array, components: number): ColourMixture {
  const pixels = colours.length / 3
  if (pixels < 1) throw new RangeError('there must be a pixel to learn colours from')
  const seeds = farthestColours(colours, components)
  const count = seeds.length / 3
  const owner = new Uint8Array(pixels)
  for (let i = 0; i < pixels; i++) owner[i] = nearest(colours, i, seeds, count)
  let mixture = estimate(colours, owner, count)
  for (let round = 1; round < rounds; round++) {
    for (let i = 0; i < pixels; i++)
      owner[i] = likeliest(mixture, colours[3 * i] as number, colours[3 * i + 1] as number, colours[3 * i + 2] as number)
    mixture = estimate(colours, owner, count)
  }
  return mixture
}

/** Logarithm of the density of a colour (0 to 255 each) under the component that explains it best; strays are one too. */
export function logDensity(mixture: ColourMixture, r: number, g: number, b: number): number {
  let most = stray
  for (let k = 0; k < mixture.count; k++) most = Math.max(most, exponent(mixture, k, r, g, b))
  return most
}

function exponent({ offset, mean, inverse }: ColourMixture, k: number, r: number, g: number, b: number): number {
  const x = r - (mean[3 * k] as number)
  const y = g - (mean[3 * k + 1] as number)
  const z = b - (mean[3 * k + 2] as number)
  const at = 6 * k
  return (
    (offset[k] as number) -
    0.5 *
      (x * (x * (inverse[at] as number) + 2 * (y * (inverse[at + 1] as number) + z * (inverse[at + 2] as number))) +
        y * (y * (inverse[at + 3] as number) + 2 * z * (inverse[at + 4] as number)) +
        z * z * (inverse[at + 5] as number))
  )
}

function likeliest(mixture: ColourMixture, r: number, g: number, b: number): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY]
  for (let k = 0; k < mixture.count; k++) {
    const value = exponent(mixture, k, r, g, b)
    if (value > most) [best, most] = [k, value]
  }
  return best
}

function nearest(colours: Float32Array, i: number, seeds: Float64Array, count: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let k = 0; k < count; k++) {
    const value = squared(colours, i, seeds, k)
    if (value < least) [best, least] = [k, value]
  }
  return best
}

function squared(colours: Float32Array, i: number, seeds: Float64Array, k: number): number {
  const x = (colours[3 * i] as number) - (seeds[3 * k] as number)
  const y = (colours[3 * i + 1] as number) - (seeds[3 * k + 1] as number)
  const z = (colours[3 * i + 2] as number) - (seeds[3 * k + 2] as number)
  return x * x + y * y + z * z
}

function farthestColours(colours: Float32Array, wanted: number): Float64Array {
  const pixels = colours.length / 3
  const seeds = new Float64Array(3 * wanted)
  for (let i = 0; i < colours.length; i++) seeds[i % 3] = (seeds[i % 3] as number) + (colours[i] as number) / pixels
  const apart = new Float64Array(pixels).fill(Number.POSITIVE_INFINITY)
  for (let k = 0; k < wanted - 1; k++) {
    let farthest = 0
    for (let i = 0; i < pixels; i++) {
      apart[i] = Math.min(apart[i] as number, squared(colours, i, seeds, k))
      if ((apart[i] as number) > (apart[farthest] as number)) farthest = i
    }
    if ((apart[farthest] as number) < varianceMin) return seeds.slice(0, 3 * (k + 1))
    for (let c = 0; c < 3; c++) seeds[3 * (k + 1) + c] = colours[3 * farthest + c] as number
  }
  return seeds
}

function estimate(colours: Float32Array, owner: Uint8Array, count: number): ColourMixture {
  const pixels = owner.length
  const size = new Float64Array(count)
  const mean = new Float64Array(3 * count)
  const square = new Float64Array(6 * count)
  for (let i = 0; i < pixels; i++) {
    const k = owner[i] as number
    const [r, g, b] = [colours[3 * i] as number, colours[3 * i + 1] as number, colours[3 * i + 2] as number]
    size[k] = (size[k] as number) + 1
    mean[3 * k] = (mean[3 * k] as number) + r
    mean[3 * k + 1] = (mean[3 * k + 1] as number) + g
    mean[3 * k + 2] = (mean[3 * k + 2] as number) + b
    square[6 * k] = (square[6 * k] as number) + r * r
    square[6 * k + 1] = (square[6 * k + 1] as number) + r * g
    square[6 * k + 2] = (square[6 * k + 2] as number) + r * b
    square[6 * k + 3] = (square[6 * k + 3] as number) + g * g
    square[6 * k + 4] = (square[6 * k + 4] as number) + g * b
    square[6 * k + 5] = (square[6 * k + 5] as number) + b * b
  }
  const kept = Array.from(size.keys()).filter((k) => (size[k] as number) > 0)
  const mixture = {
    count: kept.length,
    offset: new Float64Array(kept.length),
    mean: new Float64Array(3 * kept.length),
    inverse: new Float64Array(6 * kept.length),
  }
  for (const [to, k] of kept.entries()) {
    const n = size[k] as number
    const [r, g, b] = [(mean[3 * k] as number) / n, (mean[3 * k + 1] as number) / n, (mean[3 * k + 2] as number) / n]
    const moment = (at: number, product: number) => (square[6 * k + at] as number) / n - product
    const covariance = [
      moment(0, r * r) + varianceMin,
      moment(1, r * g),
      moment(2, r * b),
      moment(3, g * g) + varianceMin,
      moment(4, g * b),
      moment(5, b * b) + varianceMin,
    ]
    const { inverse, determinant } = invert(covariance as Symmetric)
    mixture.mean.set([r, g, b], 3 * to)
    mixture.inverse.set(inverse, 6 * to)
    mixture.offset[to] = Math.log(n / pixels) - 0.5 * (3 * Math.log(2 * Math.PI) + Math.log(determinant))
  }
  return mixture
}

/** Upper triangle of a symmetric 3 × 3 matrix, row by row. */
type Symmetric = [number, number, number, number, number, number]

function invert([a, b, c, d, e, f]: Symmetric): { inverse: Symmetric; determinant: number } {
  const [p, q, r] = [d * f - e * e, c * e - b * f, b * e - c * d]
  const determinant = a * p + b * q + c * r
  const scale = 1 / determinant
  return {
    determinant,
    inverse: [p * scale, q * scale, r * scale, (a * f - c * c) * scale, (b * c - a * e) * scale, (a * d - b * b) * scale],
  }
}
