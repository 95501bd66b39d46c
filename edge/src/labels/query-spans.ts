/** A part of a query that may be the name of a label, and where it stands. */
export type Span = { text: string; start: number; end: number }

const wordsMax = 8
const charactersMax = 16
/** A query of one long Japanese sentence has many parts; the later ones are left out. */
const spansMax = 1_500

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u
const han = /\p{Script=Han}/u
const katakana = /[\p{Script=Katakana}ー]/u
const hangul = /\p{Script=Hangul}/u
const edges = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu

/** Runs of whole words, and within words of Chinese characters, kana or Hangul every piece that may be a word there. */
export function querySpans(query: string): Span[] {
  const words = [...query.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const spans = new Map<string, Span>()
  const add = (start: number, end: number) => {
    const text = query.slice(start, end)
    if (text !== '' && !spans.has(text) && spans.size < spansMax) spans.set(text, { text, start, end })
  }
  for (const [first, { start }] of words.entries())
    for (const { end } of words.slice(first, first + wordsMax)) {
      add(start, end)
      const bare = query.slice(start, end).replace(edges, '')
      const at = query.indexOf(bare, start)
      if (bare !== query.slice(start, end)) add(at, at + bare.length)
    }
  for (const { start, end } of words) addPieces(query, start, end, add)
  return [...spans.values()]
}

function addPieces(query: string, from: number, to: number, add: (start: number, end: number) => void): void {
  for (let start = from; start < to; start++) {
    if (!unspaced.test(query.charAt(start))) continue
    // Korean words begin at a blank, and what follows them may be an ending; katakana words end where the script does.
    if (start > from && hangul.test(query.charAt(start)) && hangul.test(query.charAt(start - 1))) continue
    if (start > from && katakana.test(query.charAt(start)) && katakana.test(query.charAt(start - 1))) continue
    for (let end = start + 1; end <= Math.min(to, start + charactersMax); end++) {
      if (!unspaced.test(query.charAt(end - 1))) break
      if (end < to && katakana.test(query.charAt(end - 1)) && katakana.test(query.charAt(end))) continue
      if (end - start > 1 || han.test(query.charAt(start))) add(start, end)
    }
  }
}

/** The longest parts first, none that overlaps a longer one. */
export function withoutOverlaps<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = []
  for (const span of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every((other) => span.end <= other.start || other.end <= span.start || (span.start === other.start && span.end === other.end)))
      kept.push(span)
  return kept.sort((a, b) => a.start - b.start)
}
