import type { SearchHit } from '../../api/types.ts'

type Component = SearchHit['components'][number]
export type Contribution = Component & {
  /** Points of the whole score that come from this component. */
  points: number
  /** Its part of all points, 0 to 1. */
  share: number
}

/** What the score is made of, the weightiest first. */
export function explainScore(components: readonly Component[]): Contribution[] {
  const points = components.map((component) => component.score * component.weight)
  const total = points.reduce((sum, value) => sum + value, 0)
  return components
    .map((component, index) => ({ ...component, points: points[index] ?? 0, share: total > 0 ? (points[index] ?? 0) / total : 0 }))
    .sort((a, b) => b.points - a.points)
}
