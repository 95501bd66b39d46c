import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { normalNumbers } from '../probability/normal.ts'
import cases from './cleanlab-cases.json' with { type: 'json' }
import { confidentJoint } from './confident-joint.ts'
import { labelIssues } from './label-issues.ts'
import { outOfFoldProbabilities } from './out-of-fold.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

it.each(cases.map((each, n) => ({ n, ...each })))(
  'finds the joint and the issues that cleanlab finds in case $n',
  ({ classes, labels, probabilities, joint, issues }) => {
    const data = { classes, labels, probabilities: probabilities.flat() }
    expect([...confidentJoint(data).joint]).toEqual(joint.flat())
    expect(labelIssues(data).map(({ item }) => item)).toEqual(issues)
  },
)

it('finds nine of ten planted wrong labels among 5 %, by probabilities that no model saw the item for', () => {
  const random = mulberry32(seed)
  const normal = normalNumbers(random)
  const [classes, width, count] = [5, 12, 1000]
  const centres = Array.from({ length: classes }, () => Array.from({ length: width }, () => 1.6 * normal()))
  const truth = Array.from({ length: count }, (_, i) => i % classes)
  const points = truth.map((label) => (centres[label] as number[]).map((value) => value + normal()))
  const planted = new Set<number>()
  const labels = truth.map((label, i) => {
    if (random() >= 0.05) return label
    planted.add(i)
    return (label + 1 + Math.floor(random() * (classes - 1))) % classes
  })
  const train = (items: readonly number[]) => {
    const means = Array.from({ length: classes }, (_, c) => {
      const own = items.filter((i) => labels[i] === c)
      return Array.from({ length: width }, (_, k) => own.reduce((sum, i) => sum + (points[i]?.[k] as number), 0) / own.length)
    })
    return (item: number) => {
      const weights = means.map((mean) =>
        Math.exp(-mean.reduce((sum, value, k) => sum + (value - (points[item]?.[k] as number)) ** 2, 0) / 2),
      )
      const total = weights.reduce((sum, each) => sum + each, 1e-300)
      return weights.map((each) => each / total)
    }
  }
  const probabilities = outOfFoldProbabilities(
    Int32Array.from({ length: count }, (_, i) => Math.floor(i / 2)),
    classes,
    5,
    train,
  )
  const found = labelIssues({ labels, probabilities, classes })
  const recalled = found.filter(({ item }) => planted.has(item)).length
  expect(recalled / planted.size, `${recalled} of ${planted.size}`).toBeGreaterThanOrEqual(0.9)
  expect(recalled / found.length).toBeGreaterThan(0.7)
  const suggestions = found.filter(({ item, suggested }) => planted.has(item) && truth[item] === suggested).length
  expect(suggestions / recalled).toBeGreaterThan(0.9)
})

it('never shows a model an item of the same specimen', () => {
  const groups = Array.from({ length: 60 }, (_, i) => i % 13)
  outOfFoldProbabilities(groups, 2, 4, (items) => (item) => {
    expect(items.some((other) => groups[other] === groups[item])).toBe(false)
    return [1, 0]
  })
})

it('names what was wrong with its input', () => {
  expect(() => confidentJoint({ labels: [0, 2], probabilities: [1, 0, 0, 1], classes: 2 })).toThrow('a label must be 0 to 1; found 2 at 1')
  expect(() => labelIssues({ labels: [0], probabilities: [1], classes: 2 })).toThrow('probabilities must be 1 × 2; found 1')
  expect(() => outOfFoldProbabilities([0, 0, 1], 2, 3, () => () => [1, 0])).toThrow(
    'folds must be a whole number, 2 to 2 (the groups); found 3',
  )
})
