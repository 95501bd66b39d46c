import { canonicalRules } from '@kensa/algorithms/patterns/hash-rules'
import type { Criterion, RubricContent, RubricPattern } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'

export type CriterionField = 'question' | 'lookFor' | 'yes' | 'no'
export type PatternField = 'name' | 'priority' | 'required' | 'triggers' | 'wording'
export type Change<Item, Field> =
  | { kind: 'added' | 'removed'; item: Item }
  | { kind: 'renamed'; item: Item; before: Item; fields: Field[] }
  | { kind: 'changed'; item: Item; before: Item; fields: Field[] }
export type ContentChanges = {
  criteria: Change<Criterion, CriterionField>[]
  patterns: Change<RubricPattern, PatternField>[]
  /** The same things in another order. */
  reordered: boolean
  /** Whether the same answers may make other patterns; otherwise only words differ. */
  rulesChanged: boolean
  isSame: boolean
}

const criterionFields: readonly CriterionField[] = ['question', 'lookFor', 'yes', 'no']
const patternFields: readonly PatternField[] = ['name', 'priority', 'required', 'triggers', 'wording']

/** What a save would change. What was added with the question or name of something removed is that under another id. */
export function compareContent(before: RubricContent, after: RubricContent): ContentChanges {
  const renamed = new Map<string, string>()
  const criteria = compare(
    before.criteria,
    after.criteria,
    ({ question }) => question,
    criterionFields,
    (value) => value,
  )
  for (const change of criteria) if (change.kind === 'renamed') renamed.set(change.before.id, change.item.id)
  // A new id of a criterion is told there, not again in each pattern that names it.
  const named = (id: string) => renamed.get(id) ?? id
  const patterns = compare(
    before.patterns,
    after.patterns,
    ({ name }) => name,
    patternFields,
    (pattern) => ({
      ...pattern,
      required: pattern.required.map(named).sort(),
      triggers: pattern.triggers.map((trigger) => ({ ...trigger, criterion: named(trigger.criterion) })).sort(byCriterion),
    }),
  )
  const order = ({ criteria, patterns }: RubricContent) => [...criteria, ...patterns].map(({ id }) => id).join(' ')
  const isSame = textOf(before) === textOf(after)
  return {
    criteria,
    patterns,
    reordered:
      criteria.every(({ kind }) => kind === 'changed') &&
      patterns.every(({ kind }) => kind === 'changed') &&
      order(before) !== order(after),
    rulesChanged: !isSame && rulesText(before) !== rulesText(after),
    isSame,
  }
}

function compare<Item extends { id: string }, Field extends keyof Item & string>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
  fields: readonly Field[],
  plain: (item: Item) => Item,
): Change<Item, Field>[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const fresh = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !fresh.has(id))
  const differing = (a: Item, b: Item) => fields.filter((field) => textOf(plain(a)[field]) !== textOf(plain(b)[field]))
  const taken = new Set<string>()
  const changes = after.flatMap((item): Change<Item, Field>[] => {
    const same = old.get(item.id)
    if (same) {
      const changed = differing(same, item)
      return changed.length === 0 ? [] : [{ kind: 'changed', item, before: same, fields: changed }]
    }
    const from = gone.find((each) => !taken.has(each.id) && nameOf(each) === nameOf(item))
    if (!from) return [{ kind: 'added', item }]
    taken.add(from.id)
    return [{ kind: 'renamed', item, before: from, fields: differing(from, item) }]
  })
  return [...changes, ...gone.filter(({ id }) => !taken.has(id)).map((item) => ({ kind: 'removed' as const, item }))]
}

function rulesText(content: RubricContent): string {
  try {
    return canonicalRules(rulesOf(content))
  } catch {
    // A draft with mistakes: compared as it is written.
    return textOf(rulesOf(content))
  }
}

/** JSON with the names of objects in order: texts by language mean the same however they are listed. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

function byCriterion(a: { criterion: string }, b: { criterion: string }): number {
  return a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0
}
