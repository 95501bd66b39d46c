// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { getPreferences, parsePreferences, setPreference } from './preferences.ts'

it.each([null, '', 'not json', '[]', '"x"', '{"theme":"neon","density":7,"locale":"fr"}'])(
  'falls back from %j to what the browser wants',
  (stored) => {
    expect(parsePreferences(stored, ['ja-JP'])).toEqual({ locale: 'ja', theme: 'system', density: 'comfortable' })
  },
)

it('remembers what was set', () => {
  setPreference('theme', 'dark')
  expect(getPreferences().theme).toBe('dark')
  expect(parsePreferences(localStorage.getItem('kensa.preferences'), ['en']).theme).toBe('dark')
})
