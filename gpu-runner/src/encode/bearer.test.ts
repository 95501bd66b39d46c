import { expect, it } from 'vitest'
import { bearerMatches } from './bearer.ts'

it('lets in only the exact token', () => {
  const token = 'a-token-of-some-length'
  expect(bearerMatches(`Bearer ${token}`, token)).toBe(true)
  for (const header of [undefined, '', token, `bearer ${token}`, `Bearer ${token} `, 'Bearer ', `Bearer ${token.slice(1)}`]) {
    expect(bearerMatches(header, token)).toBe(false)
  }
})
