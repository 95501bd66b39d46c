import { type Box, iou } from '@kensa/algorithms/boxes/box'
import { type Rle, rleArea, rleBox } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import { limits } from '@kensa/contract/limits'
import { maskCharsMax, type Outline } from '@kensa/contract/region'
import type { Detection } from '../../models/detection.ts'
import type { RegionMasker } from '../../models/region-masker.ts'
import { boxInside } from '../frames/box-inside.ts'

/** What was found, with its outline and that outline's box where there is a plausible one; `box` is always the model's. */
export type Finding = Detection & { outlined?: { box: Box; outline: Outline } }

type Frame = { widthPx: number; heightPx: number }

/** Less is a speck, or a thing that its mask missed. */
const fillMin = 0.15
/** A mask whose box is another than the one that was found is of something else. */
const sameBox = 0.5

/** The best of a frame's findings get outlines, each box looked at once however many labels it has. */
export async function outlineFindings(
  masker: RegionMasker,
  pixels: Uint8Array,
  found: readonly Detection[],
  { widthPx, heightPx }: Frame,
  signal: AbortSignal,
): Promise<Finding[]> {
  const boxes = new Map<string, Box>()
  const keyOf = ({ x, y, width, height }: Box) => [x, y, width, height].join()
  for (const { box } of found.slice(0, limits.annotateOutlinesPerFrameMax)) {
    const inside = boxInside(box, widthPx, heightPx)
    if (inside) boxes.set(keyOf(box), inside)
  }
  const masks = await masker.mask(pixels, [...boxes.values()], { width: widthPx, height: heightPx }, signal)
  const outlines = new Map([...boxes].map(([key, box], i) => [key, plausible(masks[i], box)]))
  return found.map((finding) => {
    const outlined = outlines.get(keyOf(finding.box))
    return outlined ? { ...finding, outlined } : finding
  })
}

/** A mask as an outline, if it fills enough of the box that it was cut from and reaches about as far. */
export function plausible(mask: Rle | undefined, box: Box): Finding['outlined'] {
  if (!mask || rleArea(mask) < fillMin * box.width * box.height) return undefined
  const around = rleBox(mask)
  if (iou(around, box) < sameBox) return undefined
  const counts = rleToText(mask)
  return counts.length > maskCharsMax ? undefined : { box: around, outline: { kind: 'mask', size: [mask.height, mask.width], counts } }
}
