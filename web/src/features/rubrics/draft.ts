import type { RubricContent } from '@kensa/contract/rubric'

/** By language. A form's field that was never written in has none. */
export type DraftTexts = Record<string, string | undefined>
/**
 * A rubric while it is written, possibly with mistakes. Patterns name criteria by `key`, which never changes, so that an id that is written
 * anew follows into every pattern by itself. `code` is the id that is saved.
 */
export type DraftCriterion = { key: string; code: string; question: string; lookFor: string; yes: DraftTexts; no: DraftTexts }
export type DraftTrigger = { criterion: string; wanted: 0 | 1; points: number }
export type DraftPattern = {
  key: string
  code: string
  name: string
  /** Not a number while the field is empty. */
  priority: number
  required: string[]
  triggers: DraftTrigger[]
  wording: DraftTexts
}
export type RubricDraft = { name: string; description: string; criteria: DraftCriterion[]; patterns: DraftPattern[] }

let keys = 0
export const newKey = (): string => `key-${++keys}`

export function newCriterion(code: string, question = '', lookFor = ''): DraftCriterion {
  return { key: newKey(), code, question, lookFor, yes: {}, no: {} }
}

export function newPattern(code: string, priority: number): DraftPattern {
  return { key: newKey(), code, name: '', priority, required: [], triggers: [], wording: {} }
}

type Written = { name: string; description: string; content: RubricContent }

/** What a form begins with. A pattern's word for a criterion that is not there stays as it is, for the problem to be told. */
export function draftOf({ name, description, content }: Written): RubricDraft {
  const keyOf = new Map<string, string>()
  const criteria = content.criteria.map(({ id, question, lookFor, yes, no }): DraftCriterion => {
    const key = newKey()
    if (!keyOf.has(id)) keyOf.set(id, key)
    return { key, code: id, question, lookFor: lookFor ?? '', yes: { ...yes }, no: { ...no } }
  })
  const named = (id: string) => keyOf.get(id) ?? id
  const patterns = content.patterns.map(
    ({ id, name, priority, required, triggers, wording }): DraftPattern => ({
      key: newKey(),
      code: id,
      name,
      priority,
      required: required.map(named),
      triggers: triggers.map(({ criterion, wanted, points }) => ({ criterion: named(criterion), wanted, points })),
      wording: { ...wording },
    }),
  )
  return { name, description, criteria, patterns }
}

/** What would be saved, mistakes and all: trimmed, without texts that were left empty. */
export function contentOf({ criteria, patterns }: RubricDraft): RubricContent {
  const codes = codesByKey(criteria)
  const named = (key: string) => codes.get(key) ?? key
  return {
    criteria: criteria.map(({ code, question, lookFor, yes, no }) => ({
      id: code.trim(),
      question: line(question),
      lookFor: line(lookFor) || null,
      yes: texts(yes),
      no: texts(no),
    })),
    patterns: patterns.map(({ code, name, priority, required, triggers, wording }) => ({
      id: code.trim(),
      name: line(name),
      priority,
      required: required.map(named),
      triggers: triggers.map(({ criterion, wanted, points }) => ({ criterion: named(criterion), wanted, points })),
      wording: texts(wording),
    })),
  }
}

export function codesByKey(criteria: readonly Pick<DraftCriterion, 'key' | 'code'>[]): Map<string, string> {
  return new Map(criteria.map(({ key, code }) => [key, code.trim()]))
}

/** The languages that any text is in, besides those of the portal itself. */
export function languagesOf({ criteria, patterns }: Pick<RubricDraft, 'criteria' | 'patterns'>): string[] {
  const used = new Set<string>(['en', 'ja', 'ko'])
  const add = (own: DraftTexts) => {
    for (const [language, text] of Object.entries(own)) if (isWritten(text)) used.add(language)
  }
  for (const { yes, no } of criteria) {
    add(yes)
    add(no)
  }
  for (const { wording } of patterns) add(wording)
  return [...used]
}

export function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

/** Names and sentences are of one line: what was pasted with breaks is put on it. */
function line(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim()
}

function texts(own: DraftTexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(own)
      .map(([language, text]) => [language, line(text ?? '')] as const)
      .filter(([, text]) => text !== ''),
  )
}
