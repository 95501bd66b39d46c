import type { DistanceRows } from './distance-rows.ts'

/**
 * The items that show best what a cluster holds: its medoid (least mean distance to the others), then always the one that is farthest from
 * those chosen. At most `max`, fewer for a small cluster. Time members² × count for reading rows. Source: Gonzalez, TCS 38 (1985), for the
 * second part. Throws `RangeError`.
 */
export function representatives(count: number, rows: DistanceRows, members: readonly number[], max: number): number[] {
  if (!Number.isInteger(max) || max < 1) throw new RangeError(`max must be a whole number, 1 or more; found ${max}`)
  if (members.length === 0) return []
  const row = new Float64Array(count)
  let medoid = members[0] as number
  let least = Number.POSITIVE_INFINITY
  for (const member of members) {
    rows(member, row)
    const sum = members.reduce((total, other) => total + (row[other] as number), 0)
    if (sum < least) [least, medoid] = [sum, member]
  }
  const chosen = [medoid]
  const apart = members.map(() => Number.POSITIVE_INFINITY)
  while (chosen.length < Math.min(max, members.length)) {
    rows(chosen.at(-1) as number, row)
    let [farthest, far] = [-1, -1]
    for (const [m, member] of members.entries()) {
      apart[m] = Math.min(apart[m] as number, row[member] as number)
      if (!chosen.includes(member) && (apart[m] as number) > far) [far, farthest] = [apart[m] as number, member]
    }
    chosen.push(farthest)
  }
  return chosen
}
