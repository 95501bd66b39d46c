import { type Box, checkBox, clipBox } from '../boxes/box.ts'
import type { Mask } from '../boxes/rle.ts'
import { type ColourMixture, fitMixture, logDensity } from './colour-mixture.ts'
import { keepLargeParts } from './connected-parts.ts'
import { contrastLinks } from './contrast-links.ts'
import { gridCut } from './grid-cut.ts'
import type { RgbPicture } from './rgb-picture.ts'

/** Ground is learned this far around the box, as a share of the root of its area. */
export const ringShare = 0.18
const components = 5
const samplesMax = 800
const rounds = 3
/** Share of the box that is figure before the first cut: what is least like the ground, and nearest to the middle. */
const figureFirst = 0.6
/** What the middle of a box, and its corners, say for figure before any colour is seen; nats. */
const [middlePrior, cornerPrior] = [1, -1.5]
/** Where the corner's is reached, in squares of the box's half sides. */
const cornerAt = 1.6
/** However sure its colour is, a pixel may be outvoted; nats. */
const oddsMax = 6
const smoothness = 3.75
/** Capacities are whole numbers, so that the cut is the same everywhere. */
const levels = 1000
const sideMin = 4
const groundMin = 12
const figureMin = 8
/** Nats by which the figure's colours must speak for it on average: less is a guess within one texture. */
const oddsMeanMin = 0.5
/** Shares of the largest part: smaller parts go, smaller holes are filled. */
const [partShare, holeShare] = [0.1, 0.03]

/**
 * What stands out in a box: a mask of the box's whole pixels (`wholePixels`). Undefined where nothing can be told apart: the box has fewer than
 * 4 pixels on a side inside the picture or no room around it, all is of one colour, or figure and ground look the same. `picture` should hold
 * at least `ringShare` around the box. Throws `RangeError` for a box or picture that is none. The same input gives the same mask; one of 96 ×
 * 96 pixels takes 10 to 20 ms, and the time grows with the pixels.
 *
 * Colours of ground (a ring around the box) and figure (what in the box is unlike it) are mixtures of Gaussians, learned anew after each cut;
 * the cut weighs them, how near a pixel is to the middle, and edges.
 * Source: Rother, Kolmogorov and Blake, “GrabCut”, SIGGRAPH 2004. Unlike there the figure starts from part of the box, and the middle counts
 * for more than the corners.
 */
export function boxCut(picture: RgbPicture, box: Box): Mask | undefined {
  const { width, height, pixels } = picture
  if (pixels.length !== 3 * width * height)
    throw new RangeError(`pixels must be ${width} × ${height} × 3 = ${3 * width * height}; found ${pixels.length}`)
  const inside = wholePixels(box, width, height)
  if (!inside) return undefined
  const around = coloursAround(picture, inside)
  const edges = contrastLinks(picture, inside, smoothness, levels)
  if (around.length < 3 * groundMin || !edges) return undefined

  const colours = coloursIn(picture, inside)
  const prior = centrePrior(inside)
  let ground = mixtureOf(around)
  let figure = unlikeGround(colours, ground, prior)
  let oddsMean = 0
  for (let round = 0; round < rounds; round++) {
    const own = coloursWhere(colours, figure, 1)
    if (own.length < 3 * figureMin) return undefined
    const mixture = mixtureOf(own)
    if (round > 0) ground = mixtureOf(joined(around, coloursWhere(colours, figure, 0)))
    const odds = logOdds(colours, mixture, ground)
    const terminals = Int32Array.from(odds, (each, i) => Math.round(levels * (each + (prior[i] as number))) - (edges.outward[i] as number))
    figure = gridCut(inside.width, inside.height, terminals, edges.links.slice())
    oddsMean = meanWhere(odds, figure)
  }
  if (!(oddsMean >= oddsMeanMin)) return undefined
  return keepLargeParts({ width: inside.width, height: inside.height, pixels: figure }, partShare, holeShare)
}

/** The pixels of the picture that a box touches; undefined when they are fewer than 4 across or down. */
export function wholePixels(box: Box, width: number, height: number): Box | undefined {
  checkBox(box)
  const { x, y, ...size } = clipBox(box, width, height)
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [across, down] = [Math.min(width, Math.ceil(x + size.width)) - left, Math.min(height, Math.ceil(y + size.height)) - top]
  return across >= sideMin && down >= sideMin ? { x: left, y: top, width: across, height: down } : undefined
}

function coloursIn({ width, pixels }: RgbPicture, box: Box): Float32Array {
  const colours = new Float32Array(3 * box.width * box.height)
  for (let row = 0; row < box.height; row++) {
    const from = 3 * ((box.y + row) * width + box.x)
    colours.set(pixels.subarray(from, from + 3 * box.width), 3 * row * box.width)
  }
  return colours
}

function coloursAround({ width, height, pixels }: RgbPicture, { x: left, y: top, width: across, height: down }: Box): Float32Array {
  const wide = Math.max(2, Math.round(ringShare * Math.sqrt(across * down)))
  const found: number[] = []
  for (let y = Math.max(0, top - wide); y < Math.min(height, top + down + wide); y++) {
    for (let x = Math.max(0, left - wide); x < Math.min(width, left + across + wide); x++) {
      if (x >= left && x < left + across && y >= top && y < top + down) continue
      const at = 3 * (y * width + x)
      found.push(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number)
    }
  }
  return Float32Array.from(found)
}

function coloursWhere(colours: Float32Array, figure: Uint8Array, side: 0 | 1): Float32Array {
  const out = new Float32Array(colours.length)
  let to = 0
  for (const [i, each] of figure.entries()) {
    if (each !== side) continue
    out.set(colours.subarray(3 * i, 3 * i + 3), to)
    to += 3
  }
  return out.subarray(0, to)
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}

/** Learned from some of many, evenly spread. */
function mixtureOf(colours: Float32Array): ColourMixture {
  const pixels = colours.length / 3
  if (pixels <= samplesMax) return fitMixture(colours, components)
  const some = new Float32Array(3 * samplesMax)
  for (let k = 0; k < samplesMax; k++) {
    const from = 3 * Math.floor((k * pixels) / samplesMax)
    some.set(colours.subarray(from, from + 3), 3 * k)
  }
  return fitMixture(some, components)
}

function centrePrior({ width, height }: Box): Float32Array {
  return Float32Array.from({ length: width * height }, (_, i) => {
    const [across, down] = [(2 * (i % width) + 1) / width - 1, (2 * Math.floor(i / width) + 1) / height - 1]
    return middlePrior + (cornerPrior - middlePrior) * Math.min(1, (across * across + down * down) / cornerAt)
  })
}

function unlikeGround(colours: Float32Array, ground: ColourMixture, prior: Float32Array): Uint8Array {
  const unlike = prior.map(
    (each, i) => each - logDensity(ground, colours[3 * i] as number, colours[3 * i + 1] as number, colours[3 * i + 2] as number),
  )
  const least = unlike.toSorted()[Math.floor((1 - figureFirst) * unlike.length)] as number
  return Uint8Array.from(unlike, (each) => (each >= least ? 1 : 0))
}

function logOdds(colours: Float32Array, figure: ColourMixture, ground: ColourMixture): Float32Array {
  return Float32Array.from({ length: colours.length / 3 }, (_, i) => {
    const r = colours[3 * i] as number
    const g = colours[3 * i + 1] as number
    const b = colours[3 * i + 2] as number
    return Math.max(-oddsMax, Math.min(oddsMax, logDensity(figure, r, g, b) - logDensity(ground, r, g, b)))
  })
}

/** Not a number where the figure is empty. */
function meanWhere(odds: Float32Array, figure: Uint8Array): number {
  let [sum, count] = [0, 0]
  for (const [i, each] of figure.entries()) {
    if (!each) continue
    sum += odds[i] as number
    count++
  }
  return sum / count
}
