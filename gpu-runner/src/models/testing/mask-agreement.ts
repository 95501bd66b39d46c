/** A mask of as many pixels as bits, the most significant of each byte first: NumPy's `packbits`, in base64. */
export function unpackedMask(base64: string, pixels: number): Uint8Array {
  const bytes = Buffer.from(base64, 'base64')
  return Uint8Array.from({ length: pixels }, (_, i) => ((bytes[i >> 3] as number) >> (7 - (i & 7))) & 1)
}

export const differingPixels = (a: Uint8Array, b: Uint8Array) => a.reduce((sum, pixel, i) => sum + (pixel === b[i] ? 0 : 1), 0)

export function maskIou(a: Uint8Array, b: Uint8Array): number {
  const both = a.reduce((sum, pixel, i) => sum + (pixel & (b[i] as number)), 0)
  const either = a.reduce((sum, pixel, i) => sum + (pixel | (b[i] as number)), 0)
  return both / either
}
