/**
 * Why an item waits. `audit` is a sample of what would be accepted: while it waits it is told as `low_confidence`, so that nobody looks at
 * it with other eyes.
 */
export const reviewReasons = ['low_confidence', 'no_rule', 'no_answer', 'new_label', 'model_disagreement', 'audit', 'reported'] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** `withdrawn`: a later answer took the place of the verdict before anybody decided. */
export const reviewStates = ['open', 'decided', 'withdrawn'] as const
export type ReviewState = (typeof reviewStates)[number]

export const reviewOutcomes = ['accepted', 'corrected', 'rejected', 'cant_tell'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** What a person can answer; `escalate` leaves it open for somebody else. */
export const reviewAnswers = ['accept', 'correct', 'reject', 'cant_tell', 'escalate'] as const
export type ReviewAnswer = (typeof reviewAnswers)[number]

export const reviewActions = [...reviewAnswers, 'report', 'assign', 'undo'] as const
export type ReviewAction = (typeof reviewActions)[number]

export const outcomeOf: Readonly<Record<Exclude<ReviewAnswer, 'escalate'>, ReviewOutcome>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  cant_tell: 'cant_tell',
}

/** Where each reason stands in the queue: more comes first. Those of one goal are alike, or the order would tell which are audits. */
export const reviewPriorities: Readonly<Record<ReviewReason, number>> = {
  reported: 40,
  model_disagreement: 30,
  new_label: 20,
  no_answer: 10,
  low_confidence: 10,
  audit: 10,
  no_rule: 10,
}
export const escalatedPriority = 50
