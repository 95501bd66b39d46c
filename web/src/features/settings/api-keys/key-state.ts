import type { ApiKey } from '../../../api/types.ts'

export type KeyState = 'works' | 'endsSoon' | 'expired' | 'revoked'

const soonMs = 7 * 86_400_000

/** Whether the key opens the door at `nowMs` (since 1970), and whether it will for more than a week. */
export function keyState({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, nowMs: number): KeyState {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt === null) return 'works'
  const leftMs = new Date(expiresAt).getTime() - nowMs
  return leftMs <= 0 ? 'expired' : leftMs <= soonMs ? 'endsSoon' : 'works'
}
