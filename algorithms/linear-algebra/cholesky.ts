/**
 * The lower triangle L of a symmetric positive definite matrix A = L Lᵀ (n × n, row-major), written into a copy. Throws `RangeError` when A
 * is not positive definite.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number)
      if (i !== j) lower[i * n + j] = sum / (lower[j * n + j] as number)
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum)
      else throw new RangeError(`the matrix is not positive definite: pivot ${i} is ${sum}`)
    }
  }
  return lower
}

/** Solves L y = b for a lower triangle. */
export function solveLower(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const y = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (lower[i * n + k] as number) * (y[k] as number)
    y[i] = sum / (lower[i * n + i] as number)
  }
  return y
}

/** Solves A x = b by the triangle of A. */
export function solveCholesky(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = solveLower(lower, n, b)
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let k = i + 1; k < n; k++) sum -= (lower[k * n + i] as number) * (x[k] as number)
    x[i] = sum / (lower[i * n + i] as number)
  }
  return x
}
