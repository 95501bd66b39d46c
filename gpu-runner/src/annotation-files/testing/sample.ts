import { maskToRle } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import type { Outline } from '@kensa/contract/region'
import { compareRegions, snapShape } from '../file-region.ts'
import { stillName } from '../still-name.ts'
import type { Category, ExportSource, FileFrame, FileRegion, Part } from '../types.ts'

const uuid = (n: number) => `01890a5d-ac96-774b-bcce-${n.toString(16).padStart(12, '0')}`

/** A ring: a mask of one part with a hole. */
function ringMask(widthPx: number, heightPx: number, centre: { x: number; y: number }): Outline {
  const pixels = new Uint8Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const distance = Math.hypot(x - centre.x, y - centre.y)
      if (distance <= 12 && distance > 5) pixels[y * widthPx + x] = 1
    }
  return { kind: 'mask', size: [heightPx, widthPx], counts: rleToText(maskToRle({ width: widthPx, height: heightPx, pixels })) }
}

export const categories: Category[] = [
  { exportId: 1, labelId: uuid(101), name: 'Scratch', version: 1 },
  { exportId: 3, labelId: uuid(103), name: '欠け', version: 4 },
  { exportId: 4, labelId: uuid(104), name: '=1+1 "<bolt>", loose', version: 2 },
]

type Drawn = Omit<FileRegion, 'number' | 'id' | 'score'> & { score?: number }
const box = (exportId: number, x: number, y: number, width: number, height: number): Drawn => ({
  exportId,
  box: { x, y, width, height },
  outline: null,
  state: 'accepted',
})

const drawn: {
  assetName: string
  asset: number
  index: number
  isVideo: boolean
  tMs: number
  size: [number, number]
  regions: Drawn[]
}[] = [
  {
    ...{ assetName: '写真 №1 (front).JPG', asset: 1, index: 0, isVideo: false, tMs: 0, size: [640, 480] },
    regions: [
      box(1, 10.1234567, 20.5, 100.25, 50),
      { ...box(3, 300, 200, 33.3333333, 44.4444444), state: 'proposed', score: 0.8125 },
      { ...box(4, 0, 0, 640, 480), state: 'rejected', score: 0.25 },
    ],
  },
  { assetName: 'empty.png', asset: 2, index: 0, isVideo: false, tMs: 0, size: [33, 77], regions: [] },
  {
    ...{ assetName: '../etc/passwd', asset: 3, index: 0, isVideo: true, tMs: 0, size: [160, 120] },
    regions: [
      {
        ...box(3, 10, 10, 90, 50),
        outline: {
          kind: 'polygon',
          polygons: [
            [10, 10, 40, 10, 25.125, 40],
            [60, 20, 100, 20, 100, 60, 60, 60],
          ],
        },
      },
      { ...box(1, 68, 48, 25, 25), outline: ringMask(160, 120, { x: 80, y: 60 }) },
    ],
  },
  { assetName: '../etc/passwd', asset: 3, index: 12, isVideo: true, tMs: 1234, size: [160, 120], regions: [box(3, 159, 119, 1, 1)] },
]

export function sampleFrames({ scores = false } = {}): FileFrame[] {
  let regions = 0
  return drawn.map(({ assetName, asset, index, isVideo, tMs, size: [widthPx, heightPx], regions: all }, n) => {
    const id = uuid(201 + n)
    const snapped = all
      .map((region, place) => ({
        ...region,
        ...snapShape(region),
        id: uuid(1000 * (n + 1) + place),
        score: (scores && region.score) || null,
      }))
      .sort(compareRegions)
    return {
      ...{ number: n + 1, id, assetId: uuid(300 + asset), assetName, index, tMs, widthPx, heightPx },
      fileName: stillName({ id, index, assetName, isVideo }),
      regions: snapped.map((region) => ({ number: ++regions, ...region })),
    }
  })
}

export function sampleSource(parts: readonly Part[] = [null], options: { scores?: boolean } = {}): ExportSource {
  const frames = sampleFrames(options)
  return {
    categories,
    parts,
    async *frames(part) {
      yield* frames.filter((_, n) => parts[n % parts.length] === part)
    },
    scores: options.scores ?? false,
    asked: { format: 'sample' },
  }
}
