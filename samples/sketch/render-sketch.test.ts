import { things } from '@kensa/models/builtin/concepts'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { renderScene } from '../render-scene.ts'
import { finishesOf, isParticle, sceneSpec } from '../scene-spec.ts'
import { renderSketch, sketchSvg } from './render-sketch.ts'

it('gives the same sketch for the same seed, byte for byte, and another for another seed or view', async () => {
  const spec = sceneSpec('sketched')
  const once = await renderSketch(spec, 'sketched', { width: 320 })
  expect((await renderSketch(spec, 'sketched', { width: 320 })).equals(once)).toBe(true)
  expect((await renderSketch(spec, 'other', { width: 320 })).equals(once)).toBe(false)
  expect((await renderSketch(spec, 'sketched', { width: 320, view: 1 })).equals(once)).toBe(false)
})

it('draws every thing in every finish it comes in, with numbers only', () => {
  for (const thing of things) {
    for (const finish of isParticle(thing) ? [null] : finishesOf(thing)) {
      const svg = sketchSvg({ ...sceneSpec(1), main: { thing, finish, rusty: true }, distractors: [] }, 1, 0, 640)
      expect(svg, `${thing} in ${finish}`).not.toMatch(/NaN|undefined|Infinity/)
    }
  }
})

it('is another style: on paper far lighter than the places of the first renderer, with no place behind the things', async () => {
  const seeds = Array.from({ length: 8 }, (_, i) => `sketch-style/${i}`)
  const brightness = async (file: Uint8Array) => {
    const { channels } = await sharp(file).stats()
    return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const specs = seeds.map((seed) => [sceneSpec(seed), seed] as const)
  const sketches = await Promise.all(specs.map(async ([spec, seed]) => brightness(await renderSketch(spec, seed, { width: 160 }))))
  const scenes = await Promise.all(specs.map(async ([spec, seed]) => brightness(await renderScene(spec, seed, { width: 160 }))))
  expect(mean(sketches)).toBeGreaterThan(mean(scenes) + 40)
})
