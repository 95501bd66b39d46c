import { expect, it } from 'vitest'
import { querySpans, withoutOverlaps } from './query-spans.ts'

const texts = (query: string) => querySpans(query).map((span) => span.text)

it('takes every run of whole words, with and without the marks around it', () => {
  expect(texts('red shakey thing?')).toEqual([
    'red',
    'red shakey',
    'red shakey thing?',
    'red shakey thing',
    'shakey',
    'shakey thing?',
    'shakey thing',
    'thing?',
    'thing',
  ])
})

it('takes pieces of Japanese, which has no blanks, but no half of a katakana word', () => {
  expect(texts('傷のあるヘルメット')).toEqual(expect.arrayContaining(['傷', '傷のある', 'ヘルメット']))
  expect(texts('スカート')).not.toContain('カート')
})

it('takes Korean words before their endings', () => {
  expect(texts('헬멧을 찾아')).toContain('헬멧')
  expect(texts('안전헬멧')).not.toContain('헬멧')
})

it('knows where each part stands, and stays small for the longest query', () => {
  for (const { text, start, end } of querySpans('傷 — 두 줄 x')) expect('傷 — 두 줄 x'.slice(start, end)).toBe(text)
  expect(querySpans('検査'.repeat(200)).length).toBeLessThanOrEqual(1_500)
})

it('lets the longest part win over those within it', () => {
  const spans = querySpans('shakey thing here').filter(({ text }) => ['shakey thing', 'thing', 'here'].includes(text))
  expect(withoutOverlaps(spans).map(({ text }) => text)).toEqual(['shakey thing', 'here'])
})
