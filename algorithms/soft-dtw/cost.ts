import { type MatmulTransposed, matmulTransposed } from '../linear-algebra/matmul.ts'

/** Costs between all elements of two sequences, row-major: `values[i * columns + j]` is between the i-th of the first and the j-th of the second. */
export type CostMatrix = { values: Float32Array | Float64Array; rows: number; columns: number }

/**
 * Squared Euclidean distances between two sequences of vectors (rows × width and columns × width, row-major), as
 * |x|² + |y|² − 2 x·y, the products by `matmul`. Written into the products' own memory. Throws `RangeError`.
 */
export async function squaredEuclideanCost(
  x: Float32Array,
  y: Float32Array,
  width: number,
  matmul: MatmulTransposed = matmulTransposed,
): Promise<CostMatrix> {
  if (!Number.isInteger(width) || width < 1) throw new RangeError(`width must be a whole number, 1 or more; found ${width}`)
  const [rows, columns] = [rowsOf('x', x, width), rowsOf('y', y, width)]
  const values = await matmul(x, y, { rows, columns, inner: width })
  if (values.length !== rows * columns) throw new RangeError(`matmul must give ${rows} × ${columns} products; found ${values.length}`)
  const [xx, yy] = [squaredNorms(x, rows, width), squaredNorms(y, columns, width)]
  for (let i = 0; i < rows; i++) {
    const norm = xx[i] as number
    // Rounding may bring the distance of a vector from itself below zero.
    for (let j = 0, at = i * columns; j < columns; j++, at++)
      values[at] = Math.max(0, norm + (yy[j] as number) - 2 * (values[at] as number))
  }
  return { values, rows, columns }
}

/** The same for sequences of numbers, in double precision. */
export function squaredDifferences(x: ArrayLike<number>, y: ArrayLike<number>): CostMatrix {
  const [rows, columns] = [x.length, y.length]
  const values = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) values[i * columns + j] = ((x[i] as number) - (y[j] as number)) ** 2
  return { values, rows, columns }
}

export function checkCost({ values, rows, columns }: CostMatrix): void {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 1 || columns < 1)
    throw new RangeError(`rows and columns must be whole numbers, 1 or more; found ${rows} and ${columns}`)
  if (values.length !== rows * columns) throw new RangeError(`values must be ${rows} × ${columns}; found ${values.length}`)
}

function rowsOf(name: string, values: Float32Array, width: number): number {
  const rows = values.length / width
  if (!Number.isInteger(rows) || rows < 1)
    throw new RangeError(`${name} must hold rows of ${width} numbers; found ${values.length} numbers`)
  return rows
}

function squaredNorms(values: Float32Array, rows: number, width: number): Float64Array {
  const norms = new Float64Array(rows)
  for (let i = 0, at = 0; i < rows; i++) for (let k = 0; k < width; k++, at++) norms[i] = (norms[i] as number) + (values[at] as number) ** 2
  return norms
}
