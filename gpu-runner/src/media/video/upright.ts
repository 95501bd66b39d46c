/** Nine whole numbers, rows first, 16.16 fixed point, as containers keep it. */
export type DisplayMatrix = readonly number[]

export type Upright = { filters: string[]; swapsSides: boolean }

/** The filters that turn a stream upright; both back ends use these instead of ffmpeg's own turning, which the library does not do. */
export function uprightFilters(matrix: DisplayMatrix | null): Upright {
  if (!matrix || matrix.length < 9) return { filters: [], swapsSides: false }
  const [a = 0, b = 0, , c = 0, d = 0] = matrix
  const scaleX = Math.hypot(a, c)
  const scaleY = Math.hypot(b, d)
  if (scaleX === 0 || scaleY === 0) return { filters: [], swapsSides: false }
  const degrees = (Math.round((Math.atan2(b / scaleY, a / scaleX) * 180) / Math.PI / 90) * 90 + 360) % 360
  if (degrees === 90) return { filters: [`transpose=${c > 0 ? 'cclock_flip' : 'clock'}`], swapsSides: true }
  if (degrees === 270) return { filters: [`transpose=${c < 0 ? 'clock_flip' : 'cclock'}`], swapsSides: true }
  return { filters: [...(a < 0 ? ['hflip'] : []), ...(d < 0 ? ['vflip'] : [])], swapsSides: false }
}
