import { meaningDimensions } from '@kensa/models/builtin/text-tower'

/** The half of a text's or picture's vector that says what is shown, of unit length; the other half says which picture it is. */
export function meaningOf(vector: Float32Array): Float32Array {
  const half = vector.slice(0, meaningDimensions)
  const length = Math.hypot(...half)
  return half.map((x) => x / length)
}
