import { ModelOutputError } from './model-error.ts'

/** One output of a model: its values, last axis fastest, and its shape. */
export type Output = { data: Float32Array; dims: readonly number[] }

/**
 * Throws `ModelOutputError` unless the output has the shape (null where any length will do) and finite numbers only. Half precision
 * overflows to infinity and then to NaN, which compares false with every threshold and would pass for "nothing found".
 */
export function checkOutput(model: string, name: string, { data, dims }: Output, shape: readonly (number | null)[]): void {
  const isRight = dims.length === shape.length && shape.every((length, i) => length === null || length === dims[i])
  if (!isRight || data.length !== dims.reduce((product, n) => product * n, 1))
    throw new ModelOutputError(
      model,
      `${name} must have the shape [${shape.map((n) => n ?? '?').join(', ')}]; found [${dims.join(', ')}] with ${data.length} values`,
    )
  for (let at = 0; at < data.length; at++)
    if (!Number.isFinite(data[at])) throw new ModelOutputError(model, `${name} has ${data[at]} at place ${at}`)
}
