import { rleBox, rleToMask } from '@kensa/algorithms/boxes/rle'
import { afterAll, describe, expect, it } from 'vitest'
import { openRegionMasker } from '../open-region-masker.ts'
import { resample } from '../pictures/resample.ts'
import { pixelWindow } from '../pixel-window.ts'
import type { RegionFinder } from '../region-finder.ts'
import { regionRoles } from '../region-roles.ts'
import { readGolden, readPicture } from '../testing/golden.ts'
import { unpackedMask } from '../testing/mask-agreement.ts'
import { openTinyPack, type TinyPack } from '../testing/open-tiny-pack.ts'
import { openPromptedMasker } from './open-prompted-masker.ts'

type Golden = {
  side: number
  images: { picture: string; answers: { points?: unknown; box?: [number, number, number, number]; mask: string }[] }[]
}
const opened: TinyPack[] = []
afterAll(() => Promise.all(opened.map((tiny) => tiny.close())))

async function openMasks(family: 'sam2.1' | 'sam3', folder: string, size: number, decoderFamily: 'sam2.1' | 'sam3' = family) {
  const tiny = await openTinyPack([
    {
      role: 'masks',
      family,
      file: `${folder}/vision_encoder.onnx`,
      picture: { size, resize: 'stretch', channels: 'rgb', filter: 'bilinear' },
    },
    { role: 'mask-decoder', family: decoderFamily, file: `${folder}/prompt_encoder_mask_decoder.onnx` },
  ])
  opened.push(tiny)
  return tiny
}

describe.each([
  ['sam2.1', 'sam2'],
  ['sam3', 'sam3'],
] as const)('%s', (family, folder) => {
  it('outlines boxes through the engine as the reference does, and nothing beyond them', async () => {
    const golden = await readGolden<Golden>(folder)
    const { pack, engine, plan } = await openMasks(family, folder, golden.side)
    const masker = openPromptedMasker(pack, engine, plan)
    expect(masker).toMatchObject({ method: `${family}-tiny-${pack.manifest.version}`, pixelSize: golden.side, resize: { fit: 'stretch' } })
    for (const { picture, answers } of golden.images) {
      const shown = await readPicture(picture)
      const { pixels } = resample(shown, golden.side, golden.side, 'bilinear')
      const answer = answers.find(({ points, box }) => box && !points)
      if (!answer?.box) throw new Error('no box')
      const [x, y, right, bottom] = answer.box
      const box = { x, y, width: right - x, height: bottom - y }
      const [mask] = await masker.mask(pixels, [box, { x: 1, y: 1, width: 0, height: 5 }], shown, new AbortController().signal)
      const [window, whole] = [pixelWindow(box, shown), unpackedMask(answer.mask, shown.width * shown.height)]
      if (!mask || !window) throw new Error('no mask')
      const inside = (at: number) => {
        const [left, top] = [at % shown.width, Math.floor(at / shown.width)]
        return left >= window.left && left < window.left + window.width && top >= window.top && top < window.top + window.height
      }
      const wanted = whole.map((pixel, at) => (inside(at) ? pixel : 0))
      const found = rleToMask(mask).pixels
      const both = found.reduce((sum, pixel, at) => sum + (pixel & (wanted[at] as number)), 0)
      const either = found.reduce((sum, pixel, at) => sum + (pixel | (wanted[at] as number)), 0)
      expect(both / either, `IoU in ${picture}`).toBeGreaterThanOrEqual(0.99)
      expect(rleBox(mask).x).toBeGreaterThanOrEqual(window.left)
    }
    expect(await masker.mask(new Uint8Array(), [], { width: 5, height: 5 }, new AbortController().signal)).toEqual([])
  })
})

it('outlines what the builtin regions find where a pack has both, and colours and edges do where it has not', async () => {
  const { pack, engine, plan } = await openMasks('sam2.1', 'sam2', 128)
  const [encoder] = pack.manifest.models
  if (!encoder) throw new Error('no model')
  const regions = { ...encoder, role: 'regions' as const, family: 'builtin-regions' }
  const both = { ...pack, manifest: { ...pack.manifest, models: [regions, ...pack.manifest.models] } }
  const alone = { ...pack, manifest: { ...pack.manifest, models: [regions] } }
  const finder = { maskMethod: null, pixelSize: 64, resize: { fit: 'contain', mat: [0, 0, 0] } } as unknown as RegionFinder
  expect(regionRoles(both.manifest)).toEqual(['regions', 'masks', 'mask-decoder'])
  expect(openRegionMasker(both, engine, finder, plan)?.method).toContain('sam2.1')
  expect(regionRoles(alone.manifest)).toEqual(['regions'])
  expect(openRegionMasker(alone, engine, finder, plan)?.method).toBe('box-cut-v1')
  expect(regionRoles(pack.manifest)).toEqual([])
})

it('refuses an encoder and a decoder of different families', async () => {
  const { pack, engine, plan } = await openMasks('sam3', 'sam3', 112, 'sam2.1')
  expect(() => openPromptedMasker(pack, engine, plan)).toThrow("has masks of sam3 and sam2.1, which don't go together")
})
