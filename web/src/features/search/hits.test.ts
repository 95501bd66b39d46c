import { expect, it } from 'vitest'
import type { SearchHit } from '../../api/types.ts'
import { explainScore } from './explain-score.ts'
import { groupHits } from './group-hits.ts'

function hit(rank: number, assetId: string): SearchHit {
  const asset = { id: assetId, projectId: 'p', name: assetId, kind: 'video', durationMs: 60_000 } as const
  const pictures = { imageUrl: '', thumbUrl: '', widthPx: 4, heightPx: 3 }
  const frame = { id: `frame_${rank}`, assetId, index: rank, tMs: rank * 1000, labelIds: [], ...pictures }
  return { rank, score: 1 / rank, components: [], frame, asset }
}

it('groups hits by asset in the order of the best rank', () => {
  const groups = groupHits([hit(1, 'b'), hit(2, 'a'), hit(3, 'b'), hit(4, 'c')])
  expect(groups.map(({ asset, hits }) => [asset.id, ...hits.map(({ rank }) => rank)])).toEqual([
    ['b', 1, 3],
    ['a', 2],
    ['c', 4],
  ])
})

it('names the weightiest component first and its share of the score', () => {
  const [first, second] = explainScore([
    { name: 'file_name', score: 0.5, weight: 0.2 },
    { name: 'appearance', score: 0.5, weight: 0.8 },
  ])
  expect(first).toEqual({ name: 'appearance', score: 0.5, weight: 0.8, points: 0.4, share: 0.8 })
  expect(second?.share).toBeCloseTo(0.2)
})

it('explains a score of nothing without dividing by it', () => {
  expect(explainScore([{ name: 'appearance', score: 0, weight: 1 }])[0]?.share).toBe(0)
})
