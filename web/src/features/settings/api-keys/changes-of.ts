import type { ApiKey, ApiKeyPatch } from '../../../api/types.ts'
import { dollarsToMicros } from '../limits/dollars-to-micros.ts'
import { expiryOf } from './expiry-of.ts'
import type { KeySettings } from './key-form.tsx'

/** What of a key is to change at `nowMs` (since 1970), as the API takes it; empty for nothing. */
export function changesOf(
  apiKey: Pick<ApiKey, 'name' | 'scopes' | 'monthlyLimitMicros'>,
  { name, scopes, expiry, limit }: KeySettings,
  nowMs: number,
): ApiKeyPatch {
  const monthlyLimitMicros = dollarsToMicros(limit)
  const same = scopes.length === apiKey.scopes.length && scopes.every((scope) => apiKey.scopes.includes(scope))
  return {
    ...(name.trim() === apiKey.name ? {} : { name: name.trim() }),
    ...(same ? {} : { scopes }),
    ...(expiry === 'keep' ? {} : { expiresAt: expiryOf(expiry, nowMs) ?? null }),
    ...(monthlyLimitMicros === undefined || monthlyLimitMicros === apiKey.monthlyLimitMicros ? {} : { monthlyLimitMicros }),
  }
}
