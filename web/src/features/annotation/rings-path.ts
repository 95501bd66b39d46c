/** Closed rings (x, y, x, y, …) as an SVG path. */
export function ringsPath(rings: readonly (readonly number[])[]): string {
  return rings.map(ringPath).join('')
}

function ringPath(ring: readonly number[]): string {
  const points = Array.from({ length: ring.length / 2 }, (_, k) => `${ring[2 * k] ?? 0} ${ring[2 * k + 1] ?? 0}`)
  return `M${points.join('L')}z`
}
