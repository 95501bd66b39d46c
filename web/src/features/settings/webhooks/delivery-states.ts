import type { DeliveryState } from '@kensa/contract/api/webhooks'

/** Spelt out: the contract's schemas would bring zod along into the first bundle. */
export const deliveryStates = ['pending', 'delivered', 'failed', 'skipped'] as const satisfies readonly DeliveryState[]
