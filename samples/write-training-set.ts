import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { finishes, things } from '@kensa/models/builtin/concepts'
import { mat, pixelSize } from '@kensa/models/builtin/preprocessing'
import sharp from 'sharp'
import { openRandom } from './random.ts'
import { renderScene } from './render-scene.ts'
import { finishesOf, type SceneSpec, specAround } from './scene-spec.ts'

/**
 * Writes what the builtin model learns from: `pixels.u8` (scenes × 2 views × S × S × 3) and `specs.jsonl`, one scene a line.
 * Seeds start with `training/`, which no sample set or test uses.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, from: { type: 'string', default: '0' }, count: { type: 'string' } },
})
if (!values.out || !values.count) throw new Error('usage: node samples/write-training-set.ts --out DIR --count N [--from N]')
const from = Number(values.from)
const count = Number(values.count)

await mkdir(values.out, { recursive: true })
const pixels = await open(join(values.out, 'pixels.u8'), 'w')
const specs = await open(join(values.out, 'specs.jsonl'), 'w')
console.log(`seeds training/${from} to training/${from + count - 1}`)
const batch = 8
for (let i = from; i < from + count; i += batch) {
  const scenes = await Promise.all(Array.from({ length: Math.min(batch, from + count - i) }, (_, j) => scene(i + j)))
  for (const { spec, views } of scenes) {
    await specs.write(`${JSON.stringify(spec)}\n`)
    for (const view of views) await pixels.write(view)
  }
}
await pixels.close()
await specs.close()

async function scene(index: number): Promise<{ spec: SceneSpec; views: Buffer[] }> {
  const seed = `training/${index}`
  const random = openRandom(`spec/${seed}`)
  const thing = random.pick(things)
  const wanted = random.pick(finishes)
  const spec = specAround(random, thing, finishesOf(thing).includes(wanted) ? wanted : undefined)
  return { spec, views: await Promise.all([0, 1].map((view) => shrunk(spec, seed, view))) }
}

/** As a runner shrinks it, of a picture in a shape that cameras and videos have. */
async function shrunk(spec: SceneSpec, seed: string, view: number): Promise<Buffer> {
  const random = openRandom(`shape/${seed}/${view}`)
  const width = random.pick([224, 256, 256, 256, 448])
  const height = (width * 3) / 4
  const jpeg = sharp(await renderScene(spec, seed, { view, width }))
  const shape = random.pick(['4:3', '4:3', '4:3', '16:9', '16:9', '1:1'])
  if (shape === '16:9')
    jpeg.extract({ left: 0, top: Math.round((height - (width * 9) / 16) / 2), width, height: Math.round((width * 9) / 16) })
  if (shape === '1:1') jpeg.extract({ left: Math.round((width - height) / 2), top: 0, width: height, height })
  return jpeg.resize(pixelSize, pixelSize, { fit: 'contain', background: mat }).removeAlpha().raw().toBuffer()
}
