import { limits } from '@kensa/contract/limits'
import type { DraftTexts, RubricDraft } from './draft.ts'

export type ProblemCode =
  | 'nameMissing'
  | 'noCriteria'
  | 'codeMissing'
  | 'codeForm'
  | 'codeTwice'
  | 'questionMissing'
  | 'patternNameMissing'
  | 'tooLong'
  | 'oddCharacter'
  | 'priority'
  | 'noTriggers'
  | 'triggerMissing'
  | 'triggerTwice'
  | 'requiredMissing'
  | 'points'
  | 'placeholder'
  | 'unreachable'
/** `path` is the name of the field in the form. A warning does not hinder saving. */
export type Problem = { path: string; code: ProblemCode; warning: boolean; values: { found: string; max: number } }

const codePattern = /^[A-Z][A-Z0-9_]{0,15}$/
const oddCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\t]/

/** All that keeps a draft from being saved, and what is probably a mistake, in the order of the page. */
export function findProblems(draft: RubricDraft, unreachableCodes: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const add = (path: string, code: ProblemCode, found = '', max = 0, warning = false) =>
    problems.push({ path, code, warning, values: { found, max } })
  const line = (path: string, text: string, charsMax: number) => {
    if (text.trim().length > charsMax) add(path, 'tooLong', String(text.trim().length), charsMax)
    else if (oddCharacter.test(text.trim())) add(path, 'oddCharacter')
  }
  const texts = (path: string, own: DraftTexts, charsMax: number) => {
    for (const [language, text] of Object.entries(own)) line(`${path}.${language}`, text ?? '', charsMax)
  }
  const codes = (path: string, all: readonly { code: string }[]) => {
    const seen = new Set<string>()
    const twice = new Set<string>()
    for (const { code } of all) (seen.has(code.trim()) ? twice : seen).add(code.trim())
    return (index: number, code: string) => {
      if (code === '') add(`${path}.${index}.code`, 'codeMissing')
      else if (!codePattern.test(code)) add(`${path}.${index}.code`, 'codeForm', code)
      else if (twice.has(code)) add(`${path}.${index}.code`, 'codeTwice', code)
    }
  }

  if (draft.name.trim() === '') add('name', 'nameMissing')
  line('name', draft.name, limits.labelNameCharsMax)
  if (draft.criteria.length === 0) add('criteria', 'noCriteria')
  const criterionCode = codes('criteria', draft.criteria)
  for (const [i, { code, question, lookFor, yes, no }] of draft.criteria.entries()) {
    criterionCode(i, code.trim())
    if (question.trim() === '') add(`criteria.${i}.question`, 'questionMissing')
    line(`criteria.${i}.question`, question, limits.criterionQuestionCharsMax)
    line(`criteria.${i}.lookFor`, lookFor, limits.labelNameCharsMax)
    texts(`criteria.${i}.yes`, yes, limits.criterionQuestionCharsMax)
    texts(`criteria.${i}.no`, no, limits.criterionQuestionCharsMax)
  }

  const known = new Set(draft.criteria.map(({ key }) => key))
  const patternCode = codes('patterns', draft.patterns)
  for (const [i, pattern] of draft.patterns.entries()) {
    const path = `patterns.${i}`
    patternCode(i, pattern.code.trim())
    if (pattern.name.trim() === '') add(`${path}.name`, 'patternNameMissing')
    line(`${path}.name`, pattern.name, limits.labelNameCharsMax)
    if (!isWhole(pattern.priority, 1_000)) add(`${path}.priority`, 'priority', '', 1_000)
    for (const key of pattern.required) if (!known.has(key)) add(`${path}.required`, 'requiredMissing', key)
    if (pattern.triggers.length === 0) add(`${path}.triggers`, 'noTriggers')
    const used = new Set<string>()
    for (const [j, { criterion, points }] of pattern.triggers.entries()) {
      if (!known.has(criterion)) add(`${path}.triggers.${j}.points`, 'triggerMissing', criterion)
      else if (used.has(criterion)) add(`${path}.triggers.${j}.points`, 'triggerTwice')
      else if (!isWhole(points, limits.patternPointsMax)) add(`${path}.triggers.${j}.points`, 'points', '', limits.patternPointsMax)
      used.add(criterion)
    }
    texts(`${path}.wording`, pattern.wording, limits.wordingCharsMax)
    for (const [language, text] of Object.entries(pattern.wording))
      for (const [found, name = ''] of (text ?? '').matchAll(/\{(\w*)\}/g))
        if (!['pattern', 'reasons', 'points'].includes(name)) add(`${path}.wording.${language}`, 'placeholder', found, 0, true)
    if (unreachableCodes.includes(pattern.code.trim())) add(`${path}.name`, 'unreachable', '', 0, true)
  }
  return problems
}

function isWhole(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max
}
