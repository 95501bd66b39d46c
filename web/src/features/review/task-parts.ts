import type { JobTask } from '@kensa/contract/job-message'
import type { ComponentType } from 'react'
import type { ReviewItem } from '../../api/types.ts'
import { AssessmentAnswers, AssessmentName } from './assessment-parts.tsx'
import { AssessmentView } from './assessment-view.tsx'
import { ItemName } from './item-name.tsx'
import { PlainView } from './plain-view.tsx'
import { RegionView } from './region-view.tsx'
import type { ViewProps } from './view-props.ts'

type ItemPart = ComponentType<{ item: ReviewItem }>

type TaskParts = {
  /** One item by itself: picture, question, what is corrected and how. */
  View: ComponentType<ViewProps>
  /** What an item among many is called. */
  Name: ItemPart
  /** What the machine answered, where a name does not say it all. */
  Answers?: ItemPart
}

const plain: TaskParts = { View: PlainView, Name: ItemName }

const partsByTask: { readonly [Task in JobTask]?: TaskParts } = {
  annotate: { View: RegionView, Name: ItemName },
  criteria: { View: AssessmentView, Name: AssessmentName, Answers: AssessmentAnswers },
}

/** What the queue shows differently from task to task; all else is the same for any. */
export function partsOf({ task }: ReviewItem): TaskParts {
  return partsByTask[task] ?? plain
}
