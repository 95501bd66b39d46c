import type { Mask } from '@kensa/algorithms/boxes/rle'
import sharp from 'sharp'
import type { SceneObject, SceneSpec } from './scene-spec.ts'
import { silhouettesSvg } from './scene-svg.ts'

/** Silhouettes are painted this much finer, since the mixed pixels along their edges count for nobody. */
const finer = 2

/**
 * What is seen of each object of a scene, as a mask of the picture `width` wide and three quarters of it high: a pixel is on where half of it or
 * more shows the object. A figure's mask holds what the figure wears.
 */
export async function objectMasks(
  spec: SceneSpec,
  seed: number | string,
  { view = 0, width = 640 } = {},
): Promise<{ object: SceneObject; mask: Mask }[]> {
  const codeOf = (i: number) => (i + 1) * 24
  const { objects, svg } = silhouettesSvg(spec, seed, view, finer * width, (i) => `rgb(${codeOf(i)},${255 - codeOf(i)},128)`)
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const height = Math.round(info.height / finer)
  const worn = new Set(spec.worn)
  return objects.map(({ object }, i) => {
    const codes = new Set(objects.flatMap((other, k) => (k === i || (object === spec.main && worn.has(other.object)) ? [codeOf(k)] : [])))
    const counts = new Uint8Array(width * height)
    for (let pixel = 0; pixel < info.width * info.height; pixel++) {
      const [r = 0, g = 0, b = 0] = data.subarray(3 * pixel, 3 * pixel + 3)
      if (!codes.has(r) || g !== 255 - r || b !== 128) continue
      const at = Math.floor(Math.floor(pixel / info.width) / finer) * width + Math.floor((pixel % info.width) / finer)
      counts[at] = (counts[at] as number) + 1
    }
    return { object, mask: { width, height, pixels: counts.map((n) => (2 * n >= finer * finer ? 1 : 0)) } }
  })
}
