import { expect, it } from 'vitest'
import { commandOf, reviewKeys } from './review-keys.ts'

const press = (over: Partial<Parameters<typeof commandOf>[0]>) =>
  commandOf({ key: '', code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...over })

it('knows its keys by their place, whatever the layout writes with them', () => {
  expect(press({ key: 'ㅁ', code: 'KeyA' })).toBe('accept')
  expect(press({ key: 'ArrowLeft', code: 'ArrowLeft' })).toBe('reject')
  expect(press({ key: 'Enter', code: 'Enter' })).toBe('accept')
  expect(press({ key: 'z', code: 'KeyZ' })).toBe('undo')
})

it('leaves what belongs to the browser, and what it does not know', () => {
  expect(press({ key: 'z', code: 'KeyZ', ctrlKey: true })).toBeUndefined()
  expect(press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true })).toBeUndefined()
  expect(press({ key: 'q', code: 'KeyQ' })).toBeUndefined()
  expect(press({ key: 'ArrowUp', code: 'ArrowUp' })).toBeUndefined()
})

it('gives no key to two commands', () => {
  const keys = Object.values(reviewKeys).flat()
  expect(new Set(keys).size).toBe(keys.length)
})
