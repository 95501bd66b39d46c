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
