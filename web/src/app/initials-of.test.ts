import { expect, it } from 'vitest'
import { initialsOf } from './initials-of.ts'

it.each([
  ['Mika Tanaka', 'MT'],
  ['田中 美香', '田美'],
  ['김민지', '김'],
  ['  ada   king  lovelace ', 'AL'],
  ['', '?'],
  ['🦊 Fox', '🦊F'],
])('%j is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
