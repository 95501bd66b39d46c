import { expect, it } from 'vitest'
import { keyState } from './key-state.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

it.each([
  [{ revokedAt: null, expiresAt: null }, 'works'],
  [{ revokedAt: null, expiresAt: '2026-11-28T12:00:01Z' }, 'works'],
  [{ revokedAt: null, expiresAt: '2026-11-28T12:00:00Z' }, 'endsSoon'],
  [{ revokedAt: null, expiresAt: '2026-11-21T12:00:01Z' }, 'endsSoon'],
  [{ revokedAt: null, expiresAt: '2026-11-21T12:00:00Z' }, 'expired'],
  [{ revokedAt: '2026-11-20T12:00:00Z', expiresAt: '2026-11-20T13:00:00Z' }, 'revoked'],
] as const)('%j is %s', (key, state) => {
  expect(keyState(key, now)).toBe(state)
})
