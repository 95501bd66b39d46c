import { expect, it } from 'vitest'
import { judge, periodsAt } from './reconcile.ts'

const now = new Date('2026-11-20T10:30:45Z')

it('tells drift from what is still on its way', () => {
  const pendingAt = new Date('2026-11-20T10:00:00Z')
  expect(judge({ ledger: 10, stripe: 10, pending: 0, oldestPendingAt: null }, now)).toBe('matched')
  expect(judge({ ledger: 10, stripe: 7, pending: 3, oldestPendingAt: pendingAt }, now)).toBe('catching_up')
  expect(judge({ ledger: 10, stripe: 10, pending: 3, oldestPendingAt: pendingAt }, now)).toBe('matched')
  expect(judge({ ledger: 10, stripe: 6, pending: 3, oldestPendingAt: pendingAt }, now)).toBe('drifted')
  expect(judge({ ledger: 10, stripe: 11, pending: 0, oldestPendingAt: null }, now)).toBe('drifted')
})

it('calls for help when something is on its way for more than 30 days, five before Stripe refuses it', () => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  expect(judge({ ledger: 10, stripe: 7, pending: 3, oldestPendingAt: daysAgo(29.9) }, now)).toBe('catching_up')
  expect(judge({ ledger: 10, stripe: 7, pending: 3, oldestPendingAt: daysAgo(30.1) }, now)).toBe('late')
})

it('looks at whole minutes of the months of which something may be on its way', () => {
  expect(periodsAt(now)).toEqual([
    { start: new Date('2026-11-01T00:00:00Z'), end: new Date('2026-11-20T10:30:00Z') },
    { start: new Date('2026-10-01T00:00:00Z'), end: new Date('2026-11-01T00:00:00Z') },
  ])
  expect(periodsAt(new Date('2026-11-01T00:00:20Z'))).toEqual([
    { start: new Date('2026-10-01T00:00:00Z'), end: new Date('2026-11-01T00:00:00Z') },
    { start: new Date('2026-09-01T00:00:00Z'), end: new Date('2026-10-01T00:00:00Z') },
  ])
})
