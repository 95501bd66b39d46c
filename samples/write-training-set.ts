import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { finishes, type Place, things } from '@kensa/models/builtin/concepts'
import { mat } from '@kensa/models/builtin/preprocessing'
import sharp from 'sharp'
import { type Located, locateObjects } from './locate-objects.ts'
import { studio } from './places/studio.ts'
import { openRandom } from './random.ts'
import { renderScene } from './render-scene.ts'
import { finishesOf, isParticle, type SceneSpec, specAround } from './scene-spec.ts'

/**
 * Writes what the builtin models learn from: `pixels.u8` (scenes × 2 views × S × S × 3) and `scenes.jsonl`, one scene a line with the boxes
 * of its things in both views, as shares of the square. Seeds start with `training/`, which no sample set or test uses.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, from: { type: 'string', default: '0' }, count: { type: 'string' } },
})
if (!values.out || !values.count) throw new Error('usage: node samples/write-training-set.ts --out DIR --count N [--from N]')
const from = Number(values.from)
const count = Number(values.count)
const side = 256

type Box = [thing: string, finish: string | null, worn: boolean, left: number, top: number, right: number, bottom: number]
type Scene = Omit<SceneSpec, 'place'> & { place: Place | null; boxes: Box[][] }

await mkdir(values.out, { recursive: true })
const pixels = await open(join(values.out, 'pixels.u8'), 'w')
const lines = await open(join(values.out, 'scenes.jsonl'), 'w')
console.log(`seeds training/${from} to training/${from + count - 1}`)
const batch = 4
for (let i = from; i < from + count; i += batch) {
  const scenes = await Promise.all(Array.from({ length: Math.min(batch, from + count - i) }, (_, j) => draw(i + j)))
  for (const { scene, views } of scenes) {
    await lines.write(`${JSON.stringify(scene)}\n`)
    for (const view of views) await pixels.write(view)
  }
}
await pixels.close()
await lines.close()

async function draw(index: number): Promise<{ scene: Scene; views: Buffer[] }> {
  const seed = `training/${index}`
  const random = openRandom(`spec/${seed}`)
  const thing = random.chance(0.12) ? 'worker' : random.pick(things)
  const wanted = random.pick(finishes)
  const spec = specAround(random, thing, finishesOf(thing).includes(wanted) ? wanted : undefined)
  const elsewhere = !isParticle(thing) && random.chance(0.35)
  const views = await Promise.all([0, 1].map((view) => photo(spec, seed, view, elsewhere)))
  const scene = { ...spec, place: elsewhere ? null : spec.place, boxes: views.map(({ boxes }) => boxes) }
  return { scene, views: views.map((view) => view.pixels) }
}

/** As a runner shrinks it, of a picture in a shape that cameras and videos have. */
async function photo(spec: SceneSpec, seed: string, view: number, elsewhere: boolean): Promise<{ pixels: Buffer; boxes: Box[] }> {
  const random = openRandom(`shape/${seed}/${view}`)
  const width = random.pick([288, 320, 320, 448])
  const height = (width * 3) / 4
  const jpeg = sharp(await renderScene(spec, seed, { view, width, ...(elsewhere ? { ground: studio } : {}) }))
  const shape = random.pick(['4:3', '4:3', '4:3', '16:9', '16:9', '1:1'])
  const cut = { left: 0, top: 0, width, height }
  if (shape === '16:9') Object.assign(cut, { height: Math.round((width * 9) / 16), top: Math.round((height - (width * 9) / 16) / 2) })
  if (shape === '1:1') Object.assign(cut, { width: height, left: Math.round((width - height) / 2) })
  const boxes = await locateObjects(spec, seed, { view, width: 320 })
  const square = sharp(await jpeg.extract(cut).toBuffer()).resize(side, side, { fit: 'contain', background: mat })
  const long = Math.max(cut.width, cut.height)
  const place = (share: number, whole: number, start: number, size: number) =>
    Math.min(Math.max(share * whole - start, 0), size) / long + (1 - size / long) / 2
  return {
    pixels: await square.removeAlpha().raw().toBuffer(),
    boxes: boxes.map((box: Located) => [
      box.object.thing,
      box.object.finish,
      spec.worn.includes(box.object),
      place(box.left, width, cut.left, cut.width),
      place(box.top, height, cut.top, cut.height),
      place(box.right, width, cut.left, cut.width),
      place(box.bottom, height, cut.top, cut.height),
    ]),
  }
}
