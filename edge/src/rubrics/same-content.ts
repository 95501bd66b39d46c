import type { RubricContent } from '@kensa/contract/rubric'

/** Whether two contents say the same; the order of names in an object, which the database does not keep, says nothing. */
export function sameContent(a: RubricContent, b: RubricContent): boolean {
  return canonical(a) === canonical(b)
}

function canonical(content: RubricContent): string {
  return JSON.stringify(content, (_, value: unknown) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort(byName)) : value))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
