import { limits } from '@kensa/contract/limits'
import type { RubricContent } from '@kensa/contract/rubric'
import { draftOf } from './draft.ts'
import { findProblems, type Problem, type ProblemCode } from './find-problems.ts'

export type FileFault = { path: string } & (
  | { kind: 'shape'; code: 'missing' | 'type' | 'many' | 'few' | 'unknown' | 'other'; found: string }
  | { kind: 'problem'; problem: Problem }
)
export type ReadRubric =
  | { kind: 'read'; name: string; description: string; content: RubricContent }
  | { kind: 'unreadable' }
  | { kind: 'faulty'; faults: FileFault[] }

/** Enough of a wrong value to find it by. */
const foundCharsMax = 60

/** Reads what `writeRubricFile` wrote, or the bare content of a rubric as the API has it. Faults name the field as the file has it. */
export async function readRubricFile(text: string, fileName: string): Promise<ReadRubric> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { kind: 'unreadable' }
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { kind: 'unreadable' }
  const file = raw as Record<string, unknown>
  const isWrapped = 'content' in file
  const prefix = isWrapped ? ['content'] : []
  const { rubricContentSchema } = await import('@kensa/contract/rubric')
  const parsed = rubricContentSchema.safeParse(isWrapped ? file['content'] : raw)
  const name = typeof file['name'] === 'string' ? file['name'].trim() : ''
  const description = typeof file['description'] === 'string' ? file['description'] : ''
  if (parsed.success)
    return {
      kind: 'read',
      name: (name || fileName.replace(/\.json$/i, '')).slice(0, limits.labelNameCharsMax),
      description,
      content: parsed.data,
    }
  const { issues } = parsed.error
  const faults = issues.map((issue): FileFault => {
    const steps = [...prefix, ...issue.path]
    const path = pathText(steps)
    const value = valueAt(file, steps)
    const found = (JSON.stringify(value) ?? '').slice(0, foundCharsMax)
    const problem = (code: ProblemCode, max = 0): FileFault => ({
      kind: 'problem',
      path,
      problem: { path, code, warning: false, values: { found: typeof value === 'string' && max > 0 ? String(value.length) : found, max } },
    })
    if (issue.code === 'invalid_type') return { kind: 'shape', path, code: value === undefined ? 'missing' : 'type', found }
    if (issue.code === 'unrecognized_keys') return { kind: 'shape', path, code: 'unknown', found: issue.keys.join(', ') }
    if (issue.code === 'invalid_format')
      return problem(/id|criterion|required/.test(String(steps.findLast((step) => typeof step === 'string'))) ? 'codeForm' : 'oddCharacter')
    if (issue.code === 'too_big' && typeof value === 'string') return problem('tooLong', Number(issue.maximum))
    if (issue.code === 'too_big') return { kind: 'shape', path, code: 'many', found: String(issue.maximum) }
    if (issue.code === 'too_small') return { kind: 'shape', path, code: 'few', found: String(issue.minimum) }
    return { kind: 'shape', path, code: 'other', found: issue.message }
  })
  // Only ids that do not fit: the form is right, so that they can be told in the reader's words.
  if (issues.every(({ code }) => code === 'custom')) {
    const content = (isWrapped ? file['content'] : raw) as RubricContent
    const filled = {
      criteria: content.criteria.map((each) => ({ ...each, lookFor: each.lookFor ?? null, yes: each.yes ?? {}, no: each.no ?? {} })),
      patterns: (content.patterns ?? []).map((each) => ({
        ...each,
        priority: each.priority ?? 0,
        required: each.required ?? [],
        wording: each.wording ?? {},
      })),
    }
    const problems = findProblems(draftOf({ name: 'x', description: '', content: filled }), []).filter(({ warning }) => !warning)
    if (problems.length > 0)
      return {
        kind: 'faulty',
        faults: problems.map((problem) => ({
          kind: 'problem',
          path: pathText([...prefix, ...problem.path.replace(/\.code$/, '.id').split('.')]),
          problem,
        })),
      }
  }
  return { kind: 'faulty', faults }
}

export function writeRubricFile({ name, description, content }: { name: string; description: string; content: RubricContent }): Blob {
  return new Blob([`${JSON.stringify({ name, description, content }, null, 2)}\n`], { type: 'application/json' })
}

/** `criteria[3].question`, counted from 0 as JSON has it. */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (/^\d+$/.test(String(step)) ? `[${String(step)}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (at: unknown, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  )
}
