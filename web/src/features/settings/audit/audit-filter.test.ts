import { expect, it } from 'vitest'
import { auditQueryOf, readAuditFilter } from './audit-filter.ts'

it('keeps what it knows of an address and drops the rest', () => {
  expect(readAuditFilter({ noun: 'api_key', actor: 'user_01h455vb4pex5vsknk084sn02q', period: 'week', page: 3 })).toEqual({
    noun: 'api_key',
    actor: 'user_01h455vb4pex5vsknk084sn02q',
    period: 'week',
  })
  expect(readAuditFilter({ noun: 'moon', actor: 'key_1 or 1=1', period: 7 })).toEqual({})
})

it('asks for a kind of actor or for one person, from a whole minute on', () => {
  expect(auditQueryOf({ actor: 'apiKey' }, 0)).toEqual({ actorKind: 'apiKey' })
  expect(auditQueryOf({ actor: 'user_1', period: 'day' }, Date.parse('2026-11-27T10:00:59Z'))).toEqual({
    actorId: 'user_1',
    from: '2026-11-26T10:00:00.000Z',
  })
})
