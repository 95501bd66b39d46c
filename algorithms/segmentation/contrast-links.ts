import type { Box } from '../boxes/box.ts'
import { neighbours } from './grid-cut.ts'
import type { RgbPicture } from './rgb-picture.ts'

/**
 * What it costs to part neighbours, the more the less they differ in colour: `strength` × exp(−difference² / twice the mean difference²) by
 * their distance, in whole `levels`. `links` are between pixels of the box, eight each in the order of `neighbours`; `outward` sums for each
 * pixel those that leave the box. Undefined where the box is of one colour. `box` is in whole pixels, inside the picture.
 * Source: Boykov and Jolly 2001, as GrabCut has it.
 */
export function contrastLinks(
  picture: RgbPicture,
  box: Box,
  strength: number,
  levels: number,
): { links: Int32Array; outward: Int32Array } | undefined {
  const { width, height } = picture
  const { x: left, y: top, width: across, height: down } = box
  const mean = meanDifference(picture, box)
  if (mean === 0) return undefined
  const links = new Int32Array(8 * across * down)
  const outward = new Int32Array(across * down)
  for (let i = 0, y = top; y < top + down; y++) {
    for (let x = left; x < left + across; x++, i++) {
      for (let d = 0; d < 8; d++) {
        const step = neighbours[d] as (typeof neighbours)[number]
        const u = x + step[0]
        const v = y + step[1]
        if (u < 0 || v < 0 || u >= width || v >= height) continue
        const distance = step[0] !== 0 && step[1] !== 0 ? Math.SQRT2 : 1
        const alike = Math.exp(-difference(picture, y * width + x, v * width + u) / (2 * mean))
        const cost = Math.round((levels * strength * alike) / distance)
        if (u < left || v < top || u >= left + across || v >= top + down) outward[i] = (outward[i] as number) + cost
        else links[8 * i + d] = cost
      }
    }
  }
  return { links, outward }
}

/** Squared, over neighbours in the box, each pair once. */
function meanDifference(picture: RgbPicture, { x: left, y: top, width: across, height: down }: Box): number {
  let [sum, pairs] = [0, 0]
  for (let y = top; y < top + down; y++) {
    for (let x = left; x < left + across; x++) {
      const at = y * picture.width + x
      if (x + 1 < left + across) {
        sum += difference(picture, at, at + 1)
        pairs++
      }
      if (y + 1 < top + down) {
        sum += difference(picture, at, at + picture.width)
        pairs++
      }
    }
  }
  return pairs > 0 ? sum / pairs : 0
}

function difference({ pixels }: RgbPicture, a: number, b: number): number {
  const red = (pixels[3 * a] as number) - (pixels[3 * b] as number)
  const green = (pixels[3 * a + 1] as number) - (pixels[3 * b + 1] as number)
  const blue = (pixels[3 * a + 2] as number) - (pixels[3 * b + 2] as number)
  return red * red + green * green + blue * blue
}
