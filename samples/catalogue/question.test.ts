import { expect, it } from 'vitest'
import { openRandom } from '../random.ts'
import { nearMiss, phrase, randomPart, tongues } from './part.ts'
import { question } from './question.ts'

it('asks the same question for the same set and index, and another for another', () => {
  expect(question('test', 3)).toEqual(question('test', 3))
  expect(question('test', 4)).not.toEqual(question('test', 3))
  expect(question('other', 3)).not.toEqual(question('test', 3))
})

it('offers two entries that fit and as many others as asked for, none of them written like a fitting one', () => {
  for (let i = 0; i < 300; i++) {
    const { query, fitting, others } = question('test', i, 5)
    expect(query).not.toBe('')
    expect(fitting).toHaveLength(2)
    expect(others).toHaveLength(5)
    for (const other of others) expect(fitting).not.toContain(other)
  }
})

it('makes near misses that always differ in their number, mostly in one or two facets more, and stay whole parts', () => {
  const random = openRandom('near')
  let differing = 0
  for (let i = 0; i < 300; i++) {
    const part = randomPart(random)
    const near = nearMiss(part, random)
    expect(near.number).not.toBe(part.number)
    const changed = (['thing', 'finish', 'size', 'maker'] as const).filter((facet) => near[facet] !== part[facet])
    expect(changed.length).toBeLessThanOrEqual(2)
    if (changed.length > 0) differing++
  }
  expect(differing).toBeGreaterThan(240)
})

it('writes a part in every language', () => {
  const random = openRandom('words')
  for (let i = 0; i < 300; i++) {
    const part = randomPart(random)
    for (const tongue of tongues) {
      const text = phrase(part, ['thing', 'finish'], tongue, random)
      expect(text).not.toMatch(/undefined/)
      expect(text.trim().length).toBeGreaterThan(1)
    }
  }
})
