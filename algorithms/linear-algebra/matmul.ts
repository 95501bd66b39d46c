/**
 * Product of a (rows × inner) with the transpose of b (columns × inner), row-major: rows × columns. What is injected may run elsewhere
 * (ONNX Runtime on the runner); it must give the same shape.
 */
export type MatmulTransposed = (
  a: Float32Array,
  b: Float32Array,
  shape: { rows: number; columns: number; inner: number },
) => Float32Array | Promise<Float32Array>

const block = 64

/** The plain one, blocked so that both operands stay in the cache. Sums in double precision. */
export const matmulTransposed: MatmulTransposed = (a, b, { rows, columns, inner }) => {
  const out = new Float32Array(rows * columns)
  for (let r0 = 0; r0 < rows; r0 += block) {
    for (let c0 = 0; c0 < columns; c0 += block) {
      const [rEnd, cEnd] = [Math.min(rows, r0 + block), Math.min(columns, c0 + block)]
      for (let r = r0; r < rEnd; r++) {
        for (let c = c0; c < cEnd; c++) {
          let sum = 0
          for (let k = 0, i = r * inner, j = c * inner; k < inner; k++) sum += (a[i + k] as number) * (b[j + k] as number)
          out[r * columns + c] = sum
        }
      }
    }
  }
  return out
}
