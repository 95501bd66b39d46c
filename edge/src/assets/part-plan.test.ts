import { limits } from '@kensa/contract/limits'
import { expect, it } from 'vitest'
import { checkReceipts, planParts } from './part-plan.ts'

const part = limits.uploadPartBytes
const receipt = (number: number) => ({ number, etag: `"${number}"` })

it.each([1, part - 1, part, part + 1, 3 * part, limits.uploadBytesMax])('covers %i bytes without gap or overlap', (bytes) => {
  const parts = planParts(bytes)
  let offset = 0
  for (const [index, planned] of parts.entries()) {
    expect(planned).toMatchObject({ number: index + 1, offset })
    expect(planned.bytes).toBeGreaterThan(0)
    offset += planned.bytes
  }
  expect(offset).toBe(bytes)
  expect(parts.length).toBeLessThanOrEqual(10_000)
})

it('puts receipts into order', () => {
  expect(checkReceipts(3 * part, [3, 1, 2].map(receipt))).toEqual([1, 2, 3].map(receipt))
})

it('names the parts that are missing', () => {
  expect(() => checkReceipts(3 * part, [receipt(2)])).toThrow(
    expect.objectContaining({ code: 'upload_incomplete', message: expect.stringContaining('3 parts; missing: 1, 3') }),
  )
})

it('refuses parts that do not exist and parts named twice', () => {
  expect(() => checkReceipts(10, [receipt(1), receipt(2)])).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  expect(() => checkReceipts(10, [receipt(1), receipt(1)])).toThrow(expect.objectContaining({ code: 'invalid_input' }))
})
