/** Stripe counts in cents, Kensa in micro-dollars. */
export function microsOf(cents: number): number {
  return cents * 10_000
}
