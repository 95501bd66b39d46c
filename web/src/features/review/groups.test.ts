import { expect, it } from 'vitest'
import type { Label, ReviewStats } from '../../api/types.ts'
import { groupsOf, sectionsOf } from './groups.ts'
import { reviewItem } from './testing/fake-queue.ts'

const stats = {
  byTier: [
    { of: 'unsure', open: 8 },
    { of: 'sure', open: 112 },
    { of: 'likely', open: 0 },
  ],
  byLabel: [
    { of: 'label_2', open: 9 },
    { of: 'label_1', open: 1 },
  ],
  byCluster: [{ of: 'c', open: 3 }],
} as unknown as ReviewStats
const labels = [
  { id: 'label_1', name: 'bolt', mergedIds: [] },
  { id: 'label_2', name: 'wrench', mergedIds: [] },
] as unknown as Label[]

it('groups what waits, the surest first, and names the filter of each', () => {
  expect(groupsOf(stats, 'tier', { jobId: 'job_1' }, labels)).toEqual([
    { key: 'sure', count: 112, filter: { jobId: 'job_1', tier: 'sure' } },
    { key: 'unsure', count: 8, filter: { jobId: 'job_1', tier: 'unsure' } },
  ])
  expect(groupsOf(stats, 'label', {}, labels).map(({ key }) => key)).toEqual(['label_1', 'label_2'])
  expect(groupsOf(stats, 'cluster', {}, labels)).toEqual([{ key: 'c', count: 3, filter: { cluster: 'c' } }])
})

it('makes one section of the pages of a group and shows no item twice', () => {
  const pages = [
    { group: 'sure', data: [reviewItem(1), reviewItem(2)], nextCursor: 'x' },
    { group: 'sure', data: [reviewItem(2), reviewItem(3)], nextCursor: null },
    { group: 'likely', data: [reviewItem(3)], nextCursor: null },
    { group: 'unsure', data: [reviewItem(4)], nextCursor: 'y' },
  ]
  expect(sectionsOf(pages).map(({ key, items, complete }) => [key, items.map(({ id }) => id), complete])).toEqual([
    ['sure', ['review_1', 'review_2', 'review_3'], true],
    ['unsure', ['review_4'], false],
  ])
})
