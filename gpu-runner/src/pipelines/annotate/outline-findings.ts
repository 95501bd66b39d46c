import { setImmediate } from 'node:timers/promises'
import { type Box, iou } from '@kensa/algorithms/boxes/box'
import { type Rle, rleArea, rleBox } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import { limits } from '@kensa/contract/limits'
import { maskCharsMax, type Outline } from '@kensa/contract/region'
import type { Detection } from '../../models/detection.ts'
import type { Size } from '../../models/pictures/shortest-edge.ts'
import type { FoundRegion } from '../../models/region-finder.ts'
import type { RegionMasker } from '../../models/region-masker.ts'
import { boxInside } from '../frames/box-inside.ts'

/** What was found, with its outline and that outline's box where there is a plausible one; `box` is always the model's. */
export type Finding = Detection & { outlined?: { box: Box; outline: Outline } }

type Frame = { widthPx: number; heightPx: number }

/** Less is a speck, or a thing that its mask missed. */
const fillMin = 0.15
/** A mask whose box is another than the one that was found is of something else. */
const sameBox = 0.5

/** A finding and what of its box lies in the frame. */
type Sought = { region: FoundRegion; box: Box }
/** Masks of findings, each of the whole frame; undefined where there is none. */
export type CutMasks = (sought: readonly Sought[]) => Promise<(Rle | undefined)[]>

/** The best of a frame's findings get outlines; all come back without what would cut them. */
export async function outlineFindings(cut: CutMasks, found: readonly FoundRegion[], { widthPx, heightPx }: Frame): Promise<Finding[]> {
  const sought = found.slice(0, limits.annotateOutlinesPerFrameMax).flatMap((region) => {
    const box = boxInside(region.box, widthPx, heightPx)
    return box ? { region, box } : []
  })
  const masks = await cut(sought)
  const outlines = new Map(sought.map(({ region, box }, i) => [region, plausible(masks[i], box)]))
  return found.map((region) => {
    const { cutMask: _, ...finding } = region
    const outlined = outlines.get(region)
    return outlined ? { ...finding, outlined } : finding
  })
}

/** By a masker, which looks at each box once however many labels it has. */
export function maskerCuts(masker: RegionMasker, pixels: Uint8Array, picture: Size, signal: AbortSignal): CutMasks {
  return async (sought) => {
    const keyOf = ({ x, y, width, height }: Box) => [x, y, width, height].join()
    const boxes = new Map(sought.map(({ box }) => [keyOf(box), box]))
    const masks = await masker.mask(pixels, [...boxes.values()], picture, signal)
    const byKey = new Map([...boxes.keys()].map((key, i) => [key, masks[i]]))
    return sought.map(({ box }) => byKey.get(keyOf(box)))
  }
}

/** By the finder itself, with room between two for whatever else the runner has to do. */
export const finderCuts: CutMasks = async (sought) => {
  const masks: (Rle | undefined)[] = []
  for (const { region } of sought) {
    masks.push(region.cutMask?.())
    await setImmediate()
  }
  return masks
}

/** A mask as an outline, if it fills enough of the box that it was cut from and reaches about as far. */
export function plausible(mask: Rle | undefined, box: Box): Finding['outlined'] {
  if (!mask || rleArea(mask) < fillMin * box.width * box.height) return undefined
  const around = rleBox(mask)
  if (iou(around, box) < sameBox) return undefined
  const counts = rleToText(mask)
  return counts.length > maskCharsMax ? undefined : { box: around, outline: { kind: 'mask', size: [mask.height, mask.width], counts } }
}
