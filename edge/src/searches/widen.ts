import type { Search } from '@kensa/contract/api/searches'
import { toId } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { NamedLabel } from '../labels/find-named.ts'

const definitionCharsMax = 160

/**
 * The query as it is embedded: its own words, then the other names of the labels that it names, then the first sentence of their
 * definitions, as far as there is room. A model that has never heard of “shakey thing” then looks for what the organization means by it.
 */
export function widenQuery(words: string, labels: readonly NamedLabel[]): string {
  const known = words.toLowerCase()
  const names = labels.flatMap(({ name, otherNames }) => [name, ...otherNames]).filter((name) => !known.includes(name.toLowerCase()))
  const sentences = labels.map(({ definition }) => firstSentence(definition))
  let text = words
  for (const part of [...new Set([...names, ...sentences])])
    if (part !== '' && text.length + part.length < limits.queryTextCharsMax) text += ` ${part}`
  return text
}

/** What was understood: labels first, then what the model made of the words that name none. */
export function understoodTerms(labels: readonly NamedLabel[], terms: Search['terms']): Search['terms'] {
  const named = labels.map(({ span, id, name }) => ({ text: span.text, concept: name, labelId: toId('label', id) }))
  const covered = new Set(named.map(({ text }) => text.toLowerCase()))
  return [...named, ...terms.filter(({ text }) => !covered.has(text.toLowerCase()))]
}

function firstSentence(definition: string): string {
  return (/^[^.。!?\n]*/.exec(definition)?.[0] ?? '').normalize('NFKC').trim().slice(0, definitionCharsMax)
}
