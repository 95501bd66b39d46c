import type { CriterionAnswers } from '@kensa/contract/rubric'
import type { ReviewItem } from '../../api/types.ts'

type Json = Readonly<Record<string, unknown>>
type Place = { x: number; y: number; width: number; height: number }
type Told = { rubricId: string; rubricNumber: number; answers: CriterionAnswers; seenAt: Record<string, Place> }

const recordOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const isPlace = (value: unknown): value is Place => ['x', 'y', 'width', 'height'].every((side) => typeof recordOf(value)[side] === 'number')

/** What the machine answered about the picture, as far as the item tells. */
export function toldOf({ value, evidence }: Pick<ReviewItem, 'value' | 'evidence'>): Told {
  const answers = Object.entries(recordOf(value['answers'])).map(([id, answer]) => [id, answer === 0 || answer === 1 ? answer : null])
  const places = Object.entries(recordOf(evidence['seenAt'])).filter(([, place]) => isPlace(place))
  return {
    rubricId: typeof value['rubricId'] === 'string' ? value['rubricId'] : '',
    rubricNumber: typeof value['rubricNumber'] === 'number' ? value['rubricNumber'] : 1,
    answers: Object.fromEntries(answers),
    seenAt: Object.fromEntries(places) as Told['seenAt'],
  }
}
