import type { RankedPattern } from './rank-patterns.ts'

/** Texts by language (BCP 47). */
export type Texts = Readonly<Record<string, string>>
export type WordedCriterion = { id: string; question: string; yes: Texts; no: Texts }
export type PatternWording = { id: string; name: string; wording: Texts; triggers: readonly { criterion: string; wanted: 0 | 1 }[] }

/**
 * Puts a ranked pattern into words, apart from how it was recognised: `{pattern}`, `{reasons}` and `{points}` of its template are filled in,
 * reasons being the fired criteria as they were answered. A text that a language lacks is taken from its base language (`ja` for `ja-JP`),
 * then English; a criterion without any is named by its question, and a pattern without a template by name and reasons. The same bytes on
 * every machine: nothing depends on its locale. What is filled in is never read for placeholders again.
 */
export function wordPattern(
  { id, score, fired }: RankedPattern,
  patterns: readonly PatternWording[],
  criteria: readonly WordedCriterion[],
  language: string,
): string {
  const pattern = patterns.find((each) => each.id === id)
  if (!pattern) return id
  const wantedOf = new Map(pattern.triggers.map(({ criterion, wanted }) => [criterion, wanted]))
  const reasons = fired.map((name) => {
    const criterion = criteria.find((each) => each.id === name)
    if (!criterion) return name
    const told = inLanguage(wantedOf.get(name) === 0 ? criterion.no : criterion.yes, language)
    return told ?? `${criterion.question} ${wantedOf.get(name) === 0 ? '✗' : '✓'}`
  })
  const cjk = /^(ja|zh)\b/.test(language)
  const values: Readonly<Record<string, string>> = {
    pattern: pattern.name,
    reasons: reasons.join(cjk ? '、' : ', '),
    points: String(score),
  }
  const template = inLanguage(pattern.wording, language) ?? '{pattern}: {reasons}'
  return template.replace(/\{(pattern|reasons|points)\}/g, (_, name: string) => values[name] ?? '')
}

function inLanguage(texts: Texts, language: string): string | undefined {
  const own = (key: string) => (Object.hasOwn(texts, key) ? texts[key] : undefined)
  return own(language) ?? own(language.split('-')[0] ?? '') ?? own('en')
}
