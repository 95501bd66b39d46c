import { expect, it } from 'vitest'
import { licenceUrl } from './licence-url.ts'

it('leads from an SPDX identifier to its text', () => {
  expect(licenceUrl('Apache-2.0')).toBe('https://spdx.org/licenses/Apache-2.0.html')
})

it('leads nowhere from what has no page of its own', () => {
  for (const id of ['MIT AND Apache-2.0', 'LicenseRef-Own', '', '../evil', 'javascript:alert(1)', 'a/b', '.']) {
    expect(licenceUrl(id), id).toBeUndefined()
  }
})
