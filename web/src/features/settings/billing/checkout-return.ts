export type BillingSearch = { checkout?: 'success' | 'canceled' }

/** How the person came back from Stripe's checkout. */
export function billingSearch(search: Record<string, unknown>): BillingSearch {
  const { checkout } = search
  return checkout === 'success' || checkout === 'canceled' ? { checkout } : {}
}
