import type { GraphNeeds, TensorNeed } from '../family-needs.ts'
import type { TensorDescription } from '../manifest.ts'
import { PackError } from '../pack-error.ts'
import { tensorText } from '../tensor-text.ts'
import type { GraphDescription } from './describe-graph.ts'

/** Throws `PackError` (`mismatch`) unless a graph has what a family's code needs, naming what is missing and what there is. */
export function checkNeeds(graph: string, { inputs, outputs }: GraphDescription, needs: GraphNeeds): void {
  for (const [what, wanted, found] of [
    ['input', needs.inputs, inputs],
    ['output', needs.outputs, outputs],
  ] as const) {
    for (const need of wanted) {
      if (found.some((tensor) => isNamed(need, tensor, found.length) && fits(need, tensor))) continue
      throw new PackError('mismatch', `${graph} has no ${what} ${tensorText(need)}; it has ${found.map(tensorText).join('; ')}`)
    }
  }
  const beyond = inputs.find((tensor) => !needs.inputs.some((need) => isNamed(need, tensor, inputs.length)))
  if (beyond) throw new PackError('mismatch', `${graph} wants an input that nobody gives: ${tensorText(beyond)}`)
}

const isNamed = (need: TensorNeed, tensor: TensorDescription, count: number) =>
  need.name === null ? count === 1 : need.name === tensor.name

const fits = (need: TensorNeed, { type, shape }: TensorDescription) =>
  type === need.type &&
  shape.length === need.shape.length &&
  shape.every((length, i) => typeof length === 'string' || typeof need.shape[i] === 'string' || length === need.shape[i])
