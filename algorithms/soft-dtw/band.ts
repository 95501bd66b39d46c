/** The columns that a path may use in each row: from `first[i]` up to `last[i]`, both included. */
export type Band = { first: Int32Array; last: Int32Array }

/**
 * The Sakoe–Chiba band: at most `radius` columns beside the diagonal, which is stretched when the sequences are not equally long. A radius
 * of `columns` or more leaves everything in. Source: Sakoe and Chiba, IEEE ASSP 26 (1978). Throws `RangeError` when no path fits.
 */
export function sakoeChibaBand(rows: number, columns: number, radius = Number.POSITIVE_INFINITY): Band {
  if (!(radius >= 0)) throw new RangeError(`radius must be 0 or more; found ${radius}`)
  const band = { first: new Int32Array(rows), last: new Int32Array(rows) }
  const slope = rows > 1 ? (columns - 1) / (rows - 1) : 0
  for (let i = 0; i < rows; i++) {
    const centre = rows > 1 ? i * slope : columns - 1
    band.first[i] = i === 0 ? 0 : Math.max(0, Math.ceil(centre - radius))
    band.last[i] = i === rows - 1 ? columns - 1 : Math.min(columns - 1, Math.floor(centre + radius))
    if (i > 0 && (band.first[i] as number) > (band.last[i - 1] as number) + 1)
      throw new RangeError(
        `radius ${radius} is too small for ${rows} × ${columns}: no path fits; at least ${Math.ceil(slope / 2)} is needed`,
      )
  }
  return band
}
