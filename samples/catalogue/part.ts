import { type Concept, type Finish, finishes, groupsOf, type Thing, things } from '@kensa/models/builtin/concepts'
import { english } from '@kensa/models/builtin/vocabulary/english'
import { japanese } from '@kensa/models/builtin/vocabulary/japanese'
import { korean } from '@kensa/models/builtin/vocabulary/korean'
import { partNumber } from '../part-number.ts'
import type { Random } from '../random.ts'

/** A spare part of a stock list. */
export type Part = { thing: Thing; finish: Finish; size: string; number: string; maker: string }
export type Facet = keyof Part

const vocabularies = { en: english, ja: japanese, ko: korean } as const
export type Tongue = keyof typeof vocabularies
export const tongues = Object.keys(vocabularies) as Tongue[]

const stocked = things.filter((thing) => !['particle', 'person'].some((group) => (groupsOf(thing) as readonly string[]).includes(group)))
const sizes = [
  'M4x12',
  'M6x20',
  'M8x30',
  'M8x40',
  'M10x50',
  'M12x60',
  '6204',
  '6305',
  '25 mm',
  '40 mm',
  '63 mm',
  'DN15',
  'DN25',
  'DN50',
  '24V',
  '230V',
  '0.75 kW',
  '1.5 kW',
  'XL',
  'S',
]
const makers = ['Hanil', 'Tosei', 'Norvik', 'Apex', 'Brandt', 'Seiwa', 'Daejin', 'Kurama', 'Velox', 'Orion']

export const randomPart = (random: Random): Part => ({
  thing: random.pick(stocked),
  finish: random.pick(finishes),
  size: random.pick(sizes),
  number: partNumber(random),
  maker: random.pick(makers),
})

/** Another part that differs from `part` in one or two facets, and in its number. */
export function nearMiss(part: Part, random: Random): Part {
  const other = randomPart(random)
  const changed = { ...part, number: other.number }
  for (let left = random.int(1, 2); left > 0; left--) {
    const facet = random.pick<Facet>(['thing', 'finish', 'size', 'maker', 'thing'])
    Object.assign(changed, { [facet]: other[facet] })
  }
  return changed
}

export function wordFor(concept: Concept, tongue: Tongue, random: Random): string {
  return random.pick(clearWords[tongue](concept))
}

/** Words that mean one thing only: "metal" could be steel, brass or copper, so a list that says it answers no question about one of them. */
const clearWords = Object.fromEntries(
  tongues.map((tongue) => {
    const meanings = new Map<string, number>()
    for (const words of Object.values(vocabularies[tongue])) for (const word of words) meanings.set(word, (meanings.get(word) ?? 0) + 1)
    return [tongue, (concept: Concept) => (vocabularies[tongue][concept] ?? []).filter((word) => meanings.get(word) === 1)]
  }),
) as Record<Tongue, (concept: Concept) => string[]>

/** The facets as a stock list or a question writes them: in one language, in any order. */
export function phrase(part: Part, facets: readonly Facet[], tongue: Tongue, random: Random): string {
  const words = facets.map((facet) =>
    facet === 'thing' || facet === 'finish'
      ? wordFor(part[facet], tongue, random)
      : facet === 'number'
        ? numberAs(part.number, random)
        : sizeAs(part[facet], random),
  )
  return words.join(random.pick([' ', ' ', ' ', ', ', ' / ', tongue === 'ja' ? '' : ' ']))
}

const numberAs = (number: string, random: Random) =>
  random.pick([number, number, number.toLowerCase(), number.replaceAll('-', ''), number.replaceAll('-', ' ')])
const sizeAs = (size: string, random: Random) =>
  random.pick([size, size, size.toLowerCase(), size.replace('x', '×'), size.replace(' ', '')])

/** One slip of a finger in about one text of four. */
export function mistyped(text: string, random: Random): string {
  const letters = [...text]
  if (letters.length < 6 || !random.chance(0.25)) return text
  const at = random.int(1, letters.length - 2)
  if (random.chance(0.5)) letters.splice(at, 1)
  else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
  return letters.join('')
}
