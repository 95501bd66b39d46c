import sharp from 'sharp'
import type { SceneObject, SceneSpec } from './scene-spec.ts'
import { silhouettesSvg } from './scene-svg.ts'

/** Where an object is seen: corners as shares of the picture's width and height, and how many of the `width` × ¾ `width` pixels show it. */
export type Located = { object: SceneObject; left: number; top: number; right: number; bottom: number; pixels: number }

const smallest = 12

/** Far enough from each other and from their mixtures that the mixed pixels along an edge count for nobody. */
const codeOf = (i: number) => [255 - ((i * 37) % 120), (i * 101 + 40) % 251, (i * 59 + 90) % 241] as const
const colourOf = (i: number) => `rgb(${codeOf(i).join()})`

/** The boxes of all that is seen of a scene, measured on its silhouettes; what shows fewer than a dozen pixels is left out. */
export async function locateObjects(spec: SceneSpec, seed: number | string, { view = 0, width = 320 } = {}): Promise<Located[]> {
  const { objects, svg } = silhouettesSvg(spec, seed, view, width, colourOf)
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const found = objects.map(({ object }) => ({ object, left: info.width, top: info.height, right: 0, bottom: 0, pixels: 0 }))
  const byCode = new Map(
    found.map((box, i) => {
      const [r, g, b] = codeOf(i)
      return [(r << 16) | (g << 8) | b, box]
    }),
  )
  for (let at = 0, pixel = 0; at < data.length; at += 3, pixel++) {
    const box = byCode.get(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
    if (!box) continue
    const x = pixel % info.width
    const y = (pixel - x) / info.width
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x + 1)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y + 1)
    box.pixels++
  }
  const figure = found.find((box) => box.object === spec.main)
  if (figure && spec.worn.length > 0) {
    for (const worn of found.filter((box) => spec.worn.includes(box.object) && box.pixels > 0)) {
      figure.left = Math.min(figure.left, worn.left)
      figure.top = Math.min(figure.top, worn.top)
      figure.right = Math.max(figure.right, worn.right)
      figure.bottom = Math.max(figure.bottom, worn.bottom)
    }
  }
  return found
    .filter((box) => box.pixels >= smallest)
    .map((box) => ({
      ...box,
      left: box.left / info.width,
      right: box.right / info.width,
      top: box.top / info.height,
      bottom: box.bottom / info.height,
    }))
}
