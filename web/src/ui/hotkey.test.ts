import { expect, it } from 'vitest'
import { keyOf, keyText } from './hotkey.ts'

const press = (over: Partial<Parameters<typeof keyOf>[0]>) =>
  keyOf({ key: '', code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...over })

it('knows a key by its place, whatever the layout writes with it', () => {
  expect(press({ key: 's', code: 'KeyS' })).toBe('s')
  expect(press({ key: 'ㄴ', code: 'KeyS' })).toBe('s')
  expect(press({ key: '!', code: 'Digit1', shiftKey: true })).toBe('shift+1')
  expect(press({ key: 'F7', code: 'F7' })).toBe('f7')
})

it('leaves the keys of the browser and of the page alone', () => {
  expect(press({ key: 'Enter', code: 'Enter' })).toBeUndefined()
  expect(press({ key: 's', code: 'KeyS', ctrlKey: true })).toBeUndefined()
  expect(press({ key: ' ', code: 'Space' })).toBeUndefined()
  expect(press({ key: 'g', code: 'KeyG' })).toBeUndefined()
})

it('shows keys as they are printed', () => {
  expect([keyText('s'), keyText('shift+1'), keyText('f12')]).toEqual(['S', '⇧1', 'F12'])
})
