/** What a certificate was made for. A change of any of them voids it: the evidence was about something else. */
export type CertificateKey = { task: string; labelGroup: string; modelSpace: string; configurationVersion: string }

export type SuspensionReason =
  | 'model_changed'
  | 'configuration_changed'
  | 'labels_changed'
  | 'task_changed'
  | 'scores_drifted'
  | 'errors_rose'

const reasonOf: Readonly<Record<keyof CertificateKey, SuspensionReason>> = {
  task: 'task_changed',
  labelGroup: 'labels_changed',
  modelSpace: 'model_changed',
  configurationVersion: 'configuration_changed',
}

/**
 * Why a certificate may no longer be relied on; empty while it may. The capitals are those of the two martingales since it was made; each
 * raises a false alarm with probability `delta` at most. Throws `RangeError`.
 */
export function suspensionReasons(
  made: CertificateKey,
  now: CertificateKey,
  evidence: { scoresCapital: number; errorsCapital: number; delta: number },
): SuspensionReason[] {
  const { scoresCapital, errorsCapital, delta } = evidence
  if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must be between 0 and 1; found ${delta}`)
  const names = Object.keys(reasonOf) as (keyof CertificateKey)[]
  return [
    ...names.filter((name) => made[name] !== now[name]).map((name) => reasonOf[name]),
    ...(scoresCapital >= 1 / delta ? (['scores_drifted'] as const) : []),
    ...(errorsCapital >= 1 / delta ? (['errors_rose'] as const) : []),
  ]
}
