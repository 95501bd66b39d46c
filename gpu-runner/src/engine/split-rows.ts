import { KensaError } from '@kensa/contract/errors'
import type { RowOutputs, TensorValue } from './protocol.ts'

/** A batch's outputs, item by item. Throws `model_unavailable` where an output's first axis is not the batch. */
export function splitRows(model: string, outputs: Readonly<Record<string, TensorValue>>, rows: number): RowOutputs[] {
  for (const [name, { dims }] of Object.entries(outputs))
    if (dims[0] !== rows)
      throw new KensaError('model_unavailable', `The model ${model} answered ${rows} rows by ${name} of the shape [${dims.join(', ')}].`)
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(
      Object.entries(outputs).map(([name, { type, dims, data }]) => {
        const length = data.length / rows
        return [name, { type, dims: dims.slice(1), data: data.slice(i * length, (i + 1) * length) }]
      }),
    ),
  )
}
