import { type DraftCriterion, newCriterion } from './draft.ts'
import { nextCode } from './next-code.ts'

const codePattern = /^[A-Z][A-Z0-9_]{0,15}$/

/**
 * Criteria of pasted text, one a line: a question, or columns of a spreadsheet (id, question, what to look for; the id may be missing).
 * Bullets and numbers of lists are taken off. An id that is taken or missing is given on from those that are there.
 */
export function pastedCriteria(text: string, takenCodes: Iterable<string>): DraftCriterion[] {
  const taken = new Set(takenCodes)
  return text.split(/\r\n|[\r\n]/).flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    const own = cells.length > 1 && codePattern.test(cells[0] ?? '') ? cells.shift() : undefined
    const question = (cells[0] ?? '').replace(/^(?:[-*•・‣]|\(?\d{1,3}[.)、:])\s*/, '').trim()
    if (question === '') return []
    const code = own !== undefined && !taken.has(own) ? own : nextCode(taken, 'A')
    taken.add(code)
    return [newCriterion(code, question, cells[1] ?? '')]
  })
}
