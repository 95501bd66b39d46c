import { nearestWord } from './nearest-word.ts'
import { normalise } from './normalise.ts'
import type { Vocabulary } from './vocabulary/schema.ts'

export type Tokens = {
  /** Word ids for the text tower, in the order met; `[0]` when nothing was understood. */
  ids: number[]
  /** What was understood, for people: the words as written (normalised) and the concept's name. */
  terms: { text: string; concept: string }[]
}

type Word = { id: number; concepts: readonly string[] }
export type Tokenizer = (text: string) => Tokens

const latin = /[\p{Script=Latin}\p{N}]/u
const logograph = /[\p{Script=Han}\p{Script=Hangul}]/u
const koreanEnding = /^(을|를|이|가|은|는|의|에|와|과|도|로|색)?(?!\p{Script=Hangul})/u

/**
 * Reads a query word by word with the longest known word first, without needing spaces, which Japanese doesn't write. Words that are
 * unknown are compared by their letters with the known ones (typing errors), and left out when nothing is near.
 */
export function openTokenizer(vocabulary: Vocabulary): Tokenizer {
  const words = new Map<string, Word>(vocabulary.words.map(({ text, concepts }, i) => [text, { id: i + 1, concepts }]))
  const skipped = new Set(vocabulary.stopWords)
  const longest = Math.max(...[...words.keys()].map((text) => text.length))
  const byLetters = nearestWord([...words.keys()].filter((text) => latin.test(text)))

  return (query) => {
    const text = normalise(query)
    const tokens: Tokens = { ids: [], terms: [] }
    const add = (written: string, word: Word) => {
      if (tokens.ids.includes(word.id)) return
      tokens.ids.push(word.id)
      tokens.terms.push({ text: written, concept: word.concepts.map((c) => c.replaceAll('_', ' ')).join(' or ') })
    }
    let at = 0
    let afterWord = true
    while (at < text.length) {
      const found = longestAt(text, at, words, longest, afterWord)
      if (found) {
        add(found.text, found.word)
        at += found.text.length
        afterWord = true
        continue
      }
      const run = /^[\p{Script=Latin}\p{N}]+/u.exec(text.slice(at))?.[0]
      if (run) {
        const near = skipped.has(run) ? undefined : byLetters(run)
        const word = near === undefined ? undefined : words.get(near)
        if (word) add(run, word)
        at += run.length
        afterWord = true
      } else {
        afterWord = !logograph.test(text.charAt(at))
        at += 1
      }
    }
    if (tokens.ids.length === 0) tokens.ids.push(0)
    return tokens
  }
}

function longestAt(text: string, at: number, words: ReadonlyMap<string, Word>, longest: number, afterWord: boolean) {
  if (at > 0 && latin.test(text.charAt(at)) && latin.test(text.charAt(at - 1))) return undefined
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const candidate = text.slice(at, at + length)
    const word = words.get(candidate)
    if (!word) continue
    const next = text.slice(at + length)
    if (latin.test(candidate.slice(-1)) && latin.test(next.charAt(0))) continue
    if (length === 1 && !standsAlone(candidate, next, afterWord, words)) continue
    return { text: candidate, word }
  }
  return undefined
}

/** A single character is a word only where it isn't a piece of a longer, unknown one. */
function standsAlone(character: string, next: string, afterWord: boolean, words: ReadonlyMap<string, Word>): boolean {
  if (!afterWord) return false
  if (/\p{Script=Hangul}/u.test(character)) return koreanEnding.test(next)
  if (!/^\p{Script=Han}/u.test(next)) return true
  return [1, 2, 3, 4].some((length) => words.has(next.slice(0, length)))
}
