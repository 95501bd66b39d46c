import type { Criterion } from '../rubric.ts'

type Texts = { en: string; ja: string; ko: string }

export function ask(id: string, question: string, lookFor: string | null, yes: Texts, no: Texts): Criterion {
  return { id, question, lookFor, yes, no }
}
