import { conformalPValue } from '../conformal/p-value.ts'
import { checkExamples, type Examples, type Head, type HeadMaker, type HeadName, pickExamples } from './examples.ts'
import { nearest } from './nearest.ts'
import { prototypes } from './prototypes.ts'
import { ridge } from './ridge.ts'

/** The simplest first: of equally good ones it is taken. */
const makers: readonly (readonly [HeadName, HeadMaker])[] = [
  ['prototypes', prototypes],
  ['nearest', nearest],
  ['ridge', ridge],
]

export type FewShotAnswer = {
  /** −1 for Unknown. */
  label: number
  /** The best class, Unknown or not. */
  nearest: number
  /** How much better it fits than the second, in units of the head. */
  margin: number
  /** How usual the item would be as one of the best class; Unknown when it is alpha or less. */
  pValue: number
}

export type FewShotClassifier = {
  head: HeadName
  /** Share of specimens' examples that each head gets right when it has not seen the specimen. */
  accuracy: Readonly<Record<HeadName, number>>
  classify: (embedding: Float64Array) => FewShotAnswer
}

/**
 * A classifier from a few labelled examples a class. Of three heads the one that is best on specimens it has not seen is taken (leave one
 * specimen out). An item is Unknown when, as a member of its best class, it would be stranger than a share 1 − alpha of that class's own
 * examples were when their specimen was left out: a known item is called Unknown in alpha of the cases, class by class, as far as new
 * specimens are like the labelled ones. Throws `RangeError`.
 */
export function trainFewShot(examples: Examples, { alpha }: { alpha: number }): FewShotClassifier {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be between 0 and 1; found ${alpha}`)
  checkExamples(examples)
  const trials = makers.map(([name, maker]) => ({ name, maker, ...leaveSpecimensOut(examples, maker) }))
  const best = trials.reduce((a, b) => (b.accuracy > a.accuracy ? b : a))
  const head = best.maker(examples)
  return {
    head: best.name,
    accuracy: Object.fromEntries(trials.map(({ name, accuracy }) => [name, accuracy])) as Record<HeadName, number>,
    classify: (embedding) => {
      if (embedding.length !== examples.width)
        throw new RangeError(`an embedding must have ${examples.width} numbers; found ${embedding.length}`)
      const scores = head(embedding)
      const [first, second] = topTwo(scores)
      const pValue = conformalPValue(best.strangeness[first] as number[], -(scores[first] as number))
      return {
        label: pValue <= alpha ? -1 : first,
        nearest: first,
        margin: second < 0 ? Number.POSITIVE_INFINITY : (scores[first] as number) - (scores[second] as number),
        pValue,
      }
    },
  }
}

/** How each example fares with a head that has not seen its specimen: right or not, and how strange it is as one of its own class. */
function leaveSpecimensOut(examples: Examples, maker: HeadMaker): { accuracy: number; strangeness: number[][] } {
  const { labels, specimens, classes, embeddings, width } = examples
  const strangeness = Array.from({ length: classes }, (): number[] => [])
  let right = 0
  for (const specimen of new Set(specimens)) {
    const head: Head = maker(pickExamples(examples, (i) => specimens[i] !== specimen))
    for (const [i, label] of labels.entries()) {
      if (specimens[i] !== specimen) continue
      const scores = head(embeddings.subarray(i * width, (i + 1) * width))
      if (topTwo(scores)[0] === label) right++
      const own = scores[label] as number
      // The only specimen of its class says nothing about how far the next may lie.
      if (own !== Number.NEGATIVE_INFINITY) strangeness[label]?.push(-own)
    }
  }
  return { accuracy: right / labels.length, strangeness }
}

function topTwo(scores: Float64Array): [number, number] {
  let [first, second] = [0, -1]
  for (let c = 1; c < scores.length; c++) {
    if ((scores[c] as number) > (scores[first] as number)) [first, second] = [c, first]
    else if (second < 0 || (scores[c] as number) > (scores[second] as number)) second = c
  }
  return [first, second]
}
