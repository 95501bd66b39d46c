export const expiryDays = ['30', '90', '365', 'never'] as const
type ExpiryDays = (typeof expiryDays)[number]
/** `keep` leaves the end of an existing key as it is. */
export type Expiry = ExpiryDays | 'keep'

/** The end of a key that is made or changed at `nowMs` (since 1970), as the API takes it; undefined for never. */
export function expiryOf(days: Expiry, nowMs: number): string | undefined {
  return days === 'never' || days === 'keep' ? undefined : new Date(nowMs + Number(days) * 86_400_000).toISOString()
}
