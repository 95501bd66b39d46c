/** A grey image, row by row; 8-bit or 16-bit samples, or any numbers. */
export type GreyImage = { widthPx: number; heightPx: number; values: ArrayLike<number> }

export function checkImage({ widthPx, heightPx, values }: GreyImage): void {
  if (!Number.isInteger(widthPx) || !Number.isInteger(heightPx) || widthPx < 3 || heightPx < 3)
    throw new RangeError(`an image must be 3 × 3 pixels or more; found ${widthPx} × ${heightPx}`)
  if (values.length !== widthPx * heightPx) throw new RangeError(`values must be ${widthPx} × ${heightPx}; found ${values.length}`)
}

/** The values at the given shares of all pixels, 0 to 1. */
export function quantiles({ values }: GreyImage, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] as number)
}
