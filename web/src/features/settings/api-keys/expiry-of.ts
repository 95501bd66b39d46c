export const expiryDays = ['30', '90', '365', 'never'] as const
export type ExpiryDays = (typeof expiryDays)[number]

/** The end of a key made at `nowMs` (since 1970), as the API takes it; undefined for never. */
export function expiryOf(days: ExpiryDays, nowMs: number): string | undefined {
  return days === 'never' ? undefined : new Date(nowMs + Number(days) * 86_400_000).toISOString()
}
