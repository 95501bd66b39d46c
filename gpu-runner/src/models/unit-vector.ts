import { ModelOutputError } from './model-error.ts'

/** The vector by its Euclidean length. Throws `ModelOutputError` where it has none, or holds something that is not a finite number. */
export function unitVector(model: string, vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  if (!(length > 0 && length < Infinity)) throw new ModelOutputError(model, `an embedding of length ${length} has no direction`)
  return vector.map((value) => value / length)
}
