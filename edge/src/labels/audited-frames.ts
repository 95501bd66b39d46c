import { toId } from '@kensa/contract/ids'

const idsMax = 100

/** Enough to find what was labelled; the count beside it tells of the rest. */
export function someIds(rows: readonly { frameId: string }[]): string[] {
  return rows.slice(0, idsMax).map(({ frameId }) => toId('frame', frameId))
}
