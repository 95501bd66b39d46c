import type { ApiKey } from '../../../api/types.ts'

export type KeyState = 'works' | 'expired' | 'revoked'

/** Whether the key opens the door at `nowMs` (since 1970). */
export function keyState({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, nowMs: number): KeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && new Date(expiresAt).getTime() <= nowMs ? 'expired' : 'works'
}
