import type { SubscribableEventType } from '@kensa/contract/events'

/** Events as a form shows them: by the noun that they are about. */
export const eventGroups = [
  { noun: 'asset', events: ['asset.ready', 'asset.failed'] },
  { noun: 'job', events: ['job.succeeded', 'job.partially_succeeded', 'job.failed'] },
  { noun: 'review', events: ['review.resolved', 'verdict.created', 'certificate.suspended'] },
  { noun: 'usage', events: ['usage.threshold_reached'] },
  { noun: 'label', events: ['label.changed'] },
] as const satisfies readonly { noun: string; events: readonly SubscribableEventType[] }[]
