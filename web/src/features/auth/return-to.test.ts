import { expect, it } from 'vitest'
import { safeReturnTo } from './return-to.ts'

it.each(['/library?project=project_1', '/', '/settings/api-keys#x'])('comes back to %s', (path) => {
  expect(safeReturnTo(path)).toBe(path)
})

it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', undefined, 7])(
  'never leaves the site for %j',
  (value) => {
    expect(safeReturnTo(value)).toBe('/')
  },
)
