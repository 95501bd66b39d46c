import type { ModelDescription, Precision } from '@kensa/models/manifest'
import type { Device } from './protocol.ts'

export type ModelPlan = { precision: Precision; file: string; rowsMax: number }

const mebibyte = 1024 ** 2
/** Of what is free; the rest is for workspaces, which the manifest can't know, and for others on the device. */
const share = 0.6
/** Bytes of a weight beside those of fp32. */
const weight: Record<Precision, number> = { fp32: 1, fp16: 0.5, int8: 0.25 }
/** A GPU computes in half precision at twice the speed or more; a CPU converts it back and gains nothing. */
const liked: Record<Device, readonly Precision[]> = {
  cuda: ['fp16', 'fp32', 'int8'],
  webgpu: ['fp32', 'fp16', 'int8'],
  cpu: ['fp32', 'int8', 'fp16'],
}

/**
 * Which precision each model runs in, and how many rows of it go together: the device's favourite of those that the pack has, for all models
 * at once; where that does not fit into the free memory the largest model takes its next smaller one, and so on. The last resort is the
 * smallest of everything, one row at a time. `freeBytes` undefined: as if there were enough. Throws `RangeError` where a model has no variant.
 */
export function planModels(
  models: readonly Pick<ModelDescription, 'role' | 'variants' | 'memory'>[],
  device: Device,
  freeBytes: number | undefined,
  rowsMax: number,
): Map<string, ModelPlan> {
  const choices = models.map(({ role, variants, memory }) => {
    const order = variants.toSorted((a, b) => liked[device].indexOf(a.precision) - liked[device].indexOf(b.precision))
    if (order.length === 0) throw new RangeError(`${role} has no variant`)
    return { role, memory, order, at: 0 }
  })
  const sizeOf = ({ order, at, memory }: (typeof choices)[number]) => memory.sessionMib * weight[order[at]?.precision ?? 'fp32']
  const budgetMib = freeBytes === undefined ? Number.POSITIVE_INFINITY : (freeBytes / mebibyte) * share
  const sessionsMib = () => choices.reduce((sum, choice) => sum + sizeOf(choice), 0)
  while (sessionsMib() > budgetMib) {
    const [largest] = choices.filter(canShrink).toSorted((a, b) => sizeOf(b) - sizeOf(a))
    if (!largest) break
    largest.at = smallerThan(largest) ?? largest.at
  }
  const leftMib = Math.max(0, budgetMib - sessionsMib())
  return new Map(
    choices.map(({ role, order, at, memory }) => {
      const { precision, file } = order[at] as ModelDescription['variants'][number]
      const rows = Math.min(rowsMax, Math.floor(leftMib / (memory.rowMib * weight[precision])))
      return [role, { precision, file, rowsMax: Math.max(1, rows) }]
    }),
  )
}

type Choice = { order: ModelDescription['variants']; at: number }

const canShrink = (choice: Choice) => smallerThan(choice) !== undefined

/** The place of the largest variant that is smaller than the chosen one. */
function smallerThan({ order, at }: Choice): number | undefined {
  const now = weight[order[at]?.precision ?? 'fp32']
  const [next] = order
    .map(({ precision }, place) => ({ place, size: weight[precision] }))
    .filter(({ size }) => size < now)
    .toSorted((a, b) => b.size - a.size)
  return next?.place
}
