import { roles as contractRoles } from '@kensa/contract/scopes'
import { expect, it } from 'vitest'
import { assignableRoles, roles } from './assignable-roles.ts'

it('offers every role of the contract to an owner', () => {
  expect([...assignableRoles('owner')].sort()).toEqual([...contractRoles].sort())
})

it.each(roles.filter((role) => role !== 'owner'))('does not let a %s make owners', (role) => {
  expect(assignableRoles(role)).not.toContain('owner')
})
