/** Writes the distances of item i to all items, itself included, into the row. Symmetric, 0 or more, 0 to itself. */
export type DistanceRows = (i: number, row: Float64Array) => void

/** Euclidean distances between vectors (count × width, row-major), in double precision. */
export function euclideanRows(points: ArrayLike<number>, width: number): DistanceRows {
  const count = points.length / width
  if (!Number.isInteger(count)) throw new RangeError(`points must hold rows of ${width} numbers; found ${points.length} numbers`)
  return (i, row) => {
    for (let j = 0; j < count; j++) {
      let sum = 0
      for (let k = 0, a = i * width, b = j * width; k < width; k++) sum += ((points[a + k] as number) - (points[b + k] as number)) ** 2
      row[j] = Math.sqrt(sum)
    }
  }
}

/** The same, all computed once and kept: count² × 4 bytes. Each pair is computed once. */
export function euclideanMatrix(points: ArrayLike<number>, width: number): DistanceRows {
  const count = points.length / width
  if (!Number.isInteger(count)) throw new RangeError(`points must hold rows of ${width} numbers; found ${points.length} numbers`)
  const kept = Float64Array.from(points)
  const matrix = new Float32Array(count * count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let k = 0, a = i * width, b = j * width; k < width; k++, a++, b++) {
        const difference = (kept[a] as number) - (kept[b] as number)
        sum += difference * difference
      }
      matrix[i * count + j] = Math.sqrt(sum)
    }
  }
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) matrix[i * count + j] = matrix[j * count + i] as number
  return (i, row) => row.set(matrix.subarray(i * count, (i + 1) * count))
}
