/**
 * Picks so that every item is near a pick: always the item farthest from the picks so far (`start` counts as picked already; without any, item
 * 0 is first). The largest distance left is at most twice the least possible. `distance` is symmetric with the triangle inequality. Time
 * count × picks. Source: Gonzalez, TCS 38 (1985); for labelling: Sener and Savarese, ICLR 2018. Throws `RangeError`.
 */
export function kCenterGreedy(
  count: number,
  distance: (a: number, b: number) => number,
  picks: number,
  start: readonly number[] = [],
): { picked: number[]; radius: number } {
  if (!Number.isInteger(picks) || picks < 0) throw new RangeError(`picks must be a whole number, 0 or more; found ${picks}`)
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const cover = (pick: number) => {
    for (let i = 0; i < count; i++) nearest[i] = Math.min(nearest[i] as number, i === pick ? 0 : distance(pick, i))
  }
  for (const item of start) {
    if (!Number.isInteger(item) || item < 0 || item >= count) throw new RangeError(`start names item ${item}; there are ${count}`)
    cover(item)
  }
  const picked: number[] = []
  while (picked.length < picks && picked.length + start.length < count) {
    let farthest = 0
    for (let i = 1; i < count; i++) if ((nearest[i] as number) > (nearest[farthest] as number)) farthest = i
    picked.push(farthest)
    cover(farthest)
  }
  return { picked, radius: count === 0 ? 0 : Math.max(...nearest) }
}
