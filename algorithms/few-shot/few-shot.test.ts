import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { clopperPearson } from '../probability/binomial.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import { normalNumbers } from '../probability/normal.ts'
import type { Examples } from './examples.ts'
import { trainFewShot } from './train.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

/** Unit embeddings of classes around centres, each specimen with an offset of its own. */
function world(random: () => number, { classes = 6, width = 24, spread = 0.55 } = {}) {
  const normal = normalNumbers(random)
  const unit = (vector: Float64Array) => {
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  }
  const centres = Array.from({ length: classes + 1 }, () => Float64Array.from({ length: width }, normal))
  const draw = (label: number) => unit((centres[label] as Float64Array).map((value) => value + spread * normal()))
  return {
    draw,
    examples: (shots: number): Examples => {
      const labels = Int32Array.from({ length: classes * shots }, (_, i) => i % classes)
      const embeddings = new Float64Array(labels.length * width)
      for (const [i, label] of labels.entries()) embeddings.set(draw(label), i * width)
      return { width, classes, embeddings, labels, specimens: Int32Array.from(labels, (_, i) => i) }
    },
  }
}

it('calls a known item Unknown in a share alpha of the cases at most, within binomial bounds', () => {
  const random = mulberry32(seed)
  const alpha = 0.1
  let [unknown, trials] = [0, 0]
  for (let n = 0; n < 10; n++) {
    const { draw, examples } = world(random)
    const { classify } = trainFewShot(examples(20), { alpha })
    for (let t = 0; t < 240; t++) {
      if (classify(draw(t % 6)).label === -1) unknown++
      trials++
    }
  }
  expect(clopperPearson(unknown, trials, 0.9999).low, `${unknown} of ${trials}`).toBeLessThanOrEqual(alpha)
  expect(unknown / trials).toBeGreaterThan(alpha / 4)
})

it('recognises what it knows and calls most of what it does not know Unknown', () => {
  const random = mulberry32(seed + 1)
  let [right, known, strange, strangers] = [0, 0, 0, 0]
  for (let n = 0; n < 10; n++) {
    const { draw, examples } = world(random)
    const { classify } = trainFewShot(examples(20), { alpha: 0.05 })
    for (let t = 0; t < 60; t++) {
      known++
      if (classify(draw(t % 6)).nearest === t % 6) right++
      strangers++
      if (classify(draw(6)).label === -1) strange++
    }
  }
  expect(right / known).toBeGreaterThan(0.95)
  expect(strange / strangers).toBeGreaterThan(0.8)
})

it('takes the head that is best on specimens it has not seen', () => {
  const random = mulberry32(seed + 2)
  const { accuracy, head } = trainFewShot(world(random, { spread: 1.2 }).examples(8), { alpha: 0.05 })
  expect(accuracy[head]).toBe(Math.max(...Object.values(accuracy)))
})

it('leaves all examples of a specimen out together', () => {
  // Two specimens a class, five equal pictures of each: left out one by one they would all be found.
  const width = 8
  const random = mulberry32(seed + 3)
  const normal = normalNumbers(random)
  const [labels, specimens, rows]: [number[], number[], number[]] = [[], [], []]
  for (let specimen = 0; specimen < 8; specimen++) {
    const vector = Array.from({ length: width }, normal)
    const length = Math.hypot(...vector)
    for (let picture = 0; picture < 5; picture++) {
      labels.push(specimen % 4)
      specimens.push(specimen)
      rows.push(...vector.map((value) => value / length))
    }
  }
  const { accuracy } = trainFewShot(
    { width, classes: 4, embeddings: Float64Array.from(rows), labels: Int32Array.from(labels), specimens: Int32Array.from(specimens) },
    { alpha: 0.05 },
  )
  expect(accuracy.nearest).toBeLessThan(0.8)
})

it('never calls anything Unknown while a class has one specimen only', () => {
  const { draw, examples } = world(mulberry32(seed + 4), { classes: 2 })
  const { classify } = trainFewShot(examples(1), { alpha: 0.05 })
  expect(classify(draw(0))).toMatchObject({ pValue: 1 })
})

it('names what was wrong with its input', () => {
  const { examples } = world(mulberry32(1))
  const some = examples(3)
  expect(() => trainFewShot({ ...some, classes: 9 }, { alpha: 0.05 })).toThrow('class 6 has no example')
  expect(() => trainFewShot(some, { alpha: 0 })).toThrow('alpha must be between 0 and 1; found 0')
  expect(() => trainFewShot(some, { alpha: 0.1 }).classify(new Float64Array(3))).toThrow('an embedding must have 24 numbers; found 3')
})
