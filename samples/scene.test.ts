import { createHash } from 'node:crypto'
import { things } from '@kensa/models/builtin/concepts'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { renderScene } from './render-scene.ts'
import { finishesOf, isParticle, sceneSpec } from './scene-spec.ts'
import { sceneSvg } from './scene-svg.ts'

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

it('gives the same scene for the same seed, byte for byte, and another for another seed', async () => {
  const spec = sceneSpec(7)
  expect(sceneSpec(7)).toEqual(spec)
  const once = await renderScene(spec, 7, { width: 320 })
  expect(sha256(await renderScene(spec, 7, { width: 320 }))).toBe(sha256(once))
  expect(sha256(await renderScene(spec, 8, { width: 320 }))).not.toBe(sha256(once))
  expect(sha256(await renderScene(spec, 7, { width: 320, view: 1 }))).not.toBe(sha256(once))
})

it('draws the scenes that the builtin model learned from: a changed drawing means making the pack again', () => {
  const svg = Array.from({ length: 60 }, (_, seed) => sceneSvg(sceneSpec(seed), seed, 0, 640)).join('')
  expect(sha256(svg)).toMatchInlineSnapshot(`"763606ba7b38c47ce0eea820829852d715bf504091532d0087f37fe81ae8ba6e"`)
})

it('keeps the layout between two photos of a scene and moves only camera and light', () => {
  const spec = sceneSpec('two-photos')
  const outside = (view: number) => sceneSvg(spec, 'two-photos', view, 640).match(/<path d="[^"]+"/g)
  expect(outside(1)).toEqual(outside(0))
})

it('draws every thing in every finish it comes in, with numbers only', () => {
  for (const thing of things) {
    for (const finish of isParticle(thing) ? [null] : finishesOf(thing)) {
      const spec = { ...sceneSpec(1), main: { thing, finish, rusty: true }, distractors: [] }
      const svg = sceneSvg(spec, 1, 0, 640)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    }
  }
})

it('gives a JPEG of the width asked for, three by four', async () => {
  const { format, width, height } = await sharp(await renderScene(sceneSpec(3), 3, { width: 200 })).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 200, height: 150 })
})
