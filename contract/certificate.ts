import type { JobTask } from './job-message.ts'

/** Tasks that decide something; the others have nothing to certify. */
export const certifiableTasks: readonly JobTask[] = ['annotate']

/** `certified`: the machine decides alone what a certificate proves; `threshold`: from a plain, unproven threshold on; `off`: nothing. */
export const goalModes = ['certified', 'threshold', 'off'] as const
export type GoalMode = (typeof goalModes)[number]

/** Why a certificate holds no longer. The first four: something that it was made for is another now. */
export const suspensionReasons = [
  'model_changed',
  'configuration_changed',
  'labels_changed',
  'task_changed',
  'scores_drifted',
  'errors_rose',
  'goal_changed',
  'withdrawn',
] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** Why a certificate is not the standing one any more: `renewed` is no suspension, one with more coverage has taken its place. */
export const endReasons = [...suspensionReasons, 'renewed'] as const
export type EndReason = (typeof endReasons)[number]
