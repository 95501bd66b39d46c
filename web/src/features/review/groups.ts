import { labelOf } from '../../api/label-of.ts'
import type { Label, OpenReviewFilter, ReviewItem, ReviewStats } from '../../api/types.ts'
import { type Grouping, tiers } from './review-url.ts'

/** Items that are looked at together: how many wait, what they are called, and the filter that is just them. */
export type Group = { key: string; count: number; filter: OpenReviewFilter }

/** Groups of what waits, the surest first; labels by name, clusters by theirs, so that they stay in place while they shrink. */
export function groupsOf(stats: ReviewStats, by: Grouping, filter: OpenReviewFilter, labels: readonly Label[] | undefined): Group[] {
  const waiting = <T extends string>(rows: readonly { of: T; open: number }[]) => rows.filter(({ open }) => open > 0)
  if (by === 'tier') {
    const rows = waiting(stats.byTier)
    return tiers.flatMap((tier) => {
      const row = rows.find(({ of }) => of === tier)
      return row === undefined ? [] : [{ key: tier, count: row.open, filter: { ...filter, tier } }]
    })
  }
  if (by === 'label') {
    const name = (id: string) => labelOf(labels, id)?.name ?? id
    return waiting(stats.byLabel)
      .toSorted((a, b) => name(a.of).localeCompare(name(b.of)))
      .map(({ of, open }) => ({ key: of, count: open, filter: { ...filter, labelId: of } }))
  }
  return waiting(stats.byCluster)
    .toSorted((a, b) => (a.of < b.of ? -1 : 1))
    .map(({ of, open }) => ({ key: of, count: open, filter: { ...filter, cluster: of } }))
}

type Page = { group: string; data: readonly ReviewItem[]; nextCursor: string | null }

/** Pages in the order they came, as one section for each group; an item that moved on between two pages is shown once. */
export function sectionsOf(pages: readonly Page[]): { key: string; items: ReviewItem[]; complete: boolean }[] {
  const seen = new Set<string>()
  const sections: { key: string; items: ReviewItem[]; complete: boolean }[] = []
  for (const { group, data, nextCursor } of pages) {
    const fresh = data.filter(({ id }) => !seen.has(id) && seen.add(id))
    const last = sections.at(-1)
    const section = last?.key === group ? last : { key: group, items: [], complete: false }
    if (section !== last) sections.push(section)
    section.items.push(...fresh)
    section.complete = nextCursor === null
  }
  return sections.filter(({ items }) => items.length > 0)
}
