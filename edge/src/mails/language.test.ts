import { expect, it } from 'vitest'
import { pickLanguage } from './language.ts'

it.each([
  [null, 'en'],
  ['', 'en'],
  ['ja', 'ja'],
  ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['en;q=0.5, ja-JP;q=0.8', 'ja'],
  ['fr-FR, de;q=0.9, ko;q=0.1', 'ko'],
  ['ja;q=0, en', 'en'],
  ['*', 'en'],
  ['ja;q=nonsense', 'ja'],
])('reads %j as %s', (header, language) => {
  expect(pickLanguage(header)).toBe(language)
})
