import type { ApiKeyRow } from './present.ts'

/** The settings of a key that people choose. */
export function auditedSettings({ name, scopes, expiresAt, monthlyLimitMicros }: ApiKeyRow) {
  return { name, scopes, expiresAt: expiresAt?.toISOString() ?? null, monthlyLimitMicros }
}
