import { expect, it } from 'vitest'
import { changesOf } from './changes-of.ts'
import type { KeySettings } from './key-form.tsx'

const now = Date.parse('2026-11-21T12:00:00Z')
const apiKey = { name: 'line 3', scopes: ['asset.read', 'job.read'], monthlyLimitMicros: 5_000_000 } as const
const settings: KeySettings = { name: 'line 3', scopes: ['job.read', 'asset.read'], expiry: 'keep', limit: '5' }
const changed = (over: Partial<KeySettings>) => changesOf({ ...apiKey, scopes: [...apiKey.scopes] }, { ...settings, ...over }, now)

it('is empty when nothing was changed', () => {
  expect(changed({})).toEqual({})
  expect(changed({ name: ' line 3 ', limit: '5.00' })).toEqual({})
})

it('names what was changed, and only that', () => {
  expect(changed({ name: 'line 4' })).toEqual({ name: 'line 4' })
  expect(changed({ scopes: ['asset.read'] })).toEqual({ scopes: ['asset.read'] })
  expect(changed({ expiry: '30' })).toEqual({ expiresAt: '2026-12-21T12:00:00.000Z' })
  expect(changed({ limit: '7.5' })).toEqual({ monthlyLimitMicros: 7_500_000 })
})

it('takes the end and the limit away with null', () => {
  expect(changed({ expiry: 'never', limit: '' })).toEqual({ expiresAt: null, monthlyLimitMicros: null })
})
