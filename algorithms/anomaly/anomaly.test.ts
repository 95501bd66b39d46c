import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { conformalPValue } from '../conformal/p-value.ts'
import { clopperPearson } from '../probability/binomial.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import { normalNumbers } from '../probability/normal.ts'
import { anomalyScore, type Patches, patchDistances } from './patch-distance.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

const width = 16
const normal = normalNumbers(mulberry32(seed))
const patches = (count: number, shift = 0): Patches => ({
  values: Float32Array.from({ length: count * width }, () => normal() + shift),
  count,
  width,
})

it('equals the distances found one by one', async () => {
  const [image, memory] = [patches(50), patches(2500)]
  const distances = await patchDistances(image, memory)
  for (let i = 0; i < image.count; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let j = 0; j < memory.count; j++) {
      let sum = 0
      for (let k = 0; k < width; k++) sum += ((image.values[i * width + k] as number) - (memory.values[j * width + k] as number)) ** 2
      least = Math.min(least, Math.sqrt(sum))
    }
    expect(Math.abs((distances[i] as number) - least)).toBeLessThan(1e-5)
  }
})

it('looks at the strangest hundredth of patches', () => {
  const distances = Float64Array.from({ length: 300 }, (_, i) => (i < 3 ? 10 + i : 1))
  expect(anomalyScore(distances)).toBe(11)
  expect(anomalyScore([2])).toBe(2)
})

it('raises a false alarm in 5 % of good images, within binomial bounds, and finds images with a defect', { timeout: 60_000 }, async () => {
  const memory = patches(400)
  const scoreOf = async (image: Patches) => anomalyScore(await patchDistances(image, memory))
  const calibration: number[] = []
  for (let n = 0; n < 199; n++) calibration.push(await scoreOf(patches(60)))
  const trials = 500
  let [alarms, found] = [0, 0]
  for (let n = 0; n < trials; n++) if (conformalPValue(calibration, await scoreOf(patches(60))) <= 0.05) alarms++
  for (let n = 0; n < 50; n++) {
    const image = patches(60)
    image.values.set(patches(1, 2).values, 0)
    if (conformalPValue(calibration, await scoreOf(image)) <= 0.05) found++
  }
  // The rate for one calibration set varies around 5 % as a beta law, beside the binomial.
  expect(clopperPearson(alarms, trials, 0.9999).low).toBeLessThanOrEqual(0.09)
  expect(alarms / trials).toBeLessThan(0.12)
  expect(found).toBeGreaterThan(40)
})

it('names what was wrong with its input', async () => {
  await expect(patchDistances(patches(2), { ...patches(2), width: 8, count: 4 })).rejects.toThrow(
    'memory must be 16 numbers wide, as the image; found 8',
  )
  await expect(patchDistances({ ...patches(2), count: 3 }, patches(2))).rejects.toThrow('image must have 3 × 16 numbers; found 32')
  expect(() => anomalyScore([])).toThrow('distances must be 1 or more; found 0')
})
