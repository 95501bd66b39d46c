import { openRandom, type Random } from '../random.ts'
import { type Facet, mistyped, nearMiss, type Part, phrase, randomPart, tongues } from './part.ts'

/** What somebody looks for, the entries that fit it, and entries that don't, most of them nearly. */
export type Question = { query: string; fitting: string[]; others: string[] }

const asked: readonly (readonly Facet[])[] = [
  ['thing', 'finish'],
  ['finish', 'thing'],
  ['thing'],
  ['thing', 'size'],
  ['size', 'thing', 'finish'],
  ['maker', 'thing'],
  ['number'],
  ['thing', 'number'],
]
const listed: readonly (readonly Facet[])[] = [
  ['thing', 'finish', 'size', 'maker', 'number'],
  ['number', 'thing', 'size', 'finish', 'maker'],
  ['maker', 'thing', 'number', 'size', 'finish'],
  ['finish', 'thing', 'size', 'number', 'maker'],
]

/** Question `index` of a set; the same name and index give the same question. */
export function question(set: string, index: number, othersCount = 7): Question {
  const random = openRandom(`catalogue/${set}/${index}`)
  const part = randomPart(random)
  const facets = random.pick(asked)
  const query = mistyped(phrase(part, facets, random.pick(tongues), random), random)
  const fits = (other: Part) => facets.every((facet) => other[facet] === part[facet])
  const others: string[] = []
  while (others.length < othersCount) {
    const other = random.chance(0.75) ? nearMiss(part, random) : randomPart(random)
    if (!fits(other)) others.push(entry(other, random))
  }
  const alike = { ...randomPart(random), ...Object.fromEntries(facets.map((facet) => [facet, part[facet]])) }
  return { query, fitting: [entry(part, random), entry(alike, random)], others }
}

const entry = (part: Part, random: Random) => phrase(part, random.pick(listed), random.pick(tongues), random)
