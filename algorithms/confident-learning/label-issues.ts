import { confidentJoint, type Labelled } from './confident-joint.ts'

export type LabelIssue = {
  item: number
  given: number
  /** What the model is confident of instead. */
  suggested: number
  /** The model's probability of the given label. */
  selfConfidence: number
}

/**
 * Items that are probably labelled wrong, the surest first (by self-confidence, then by item): those whose confident label is another than the
 * given one, and whose likeliest class is too. Equals cleanlab's `find_label_issues(filter_by="confident_learning")`. Throws `RangeError`.
 */
export function labelIssues(data: Labelled): LabelIssue[] {
  const { labels, probabilities, classes } = data
  const { confident } = confidentJoint(data)
  const issues: LabelIssue[] = []
  for (let i = 0; i < labels.length; i++) {
    const [given, suggested] = [labels[i] as number, confident[i] as number]
    if (suggested < 0 || suggested === given || likeliest(probabilities, i, classes) === given) continue
    issues.push({ item: i, given, suggested, selfConfidence: probabilities[i * classes + given] as number })
  }
  return issues.sort((a, b) => a.selfConfidence - b.selfConfidence || a.item - b.item)
}

function likeliest(probabilities: ArrayLike<number>, item: number, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++)
    if ((probabilities[item * classes + c] as number) > (probabilities[item * classes + best] as number)) best = c
  return best
}
