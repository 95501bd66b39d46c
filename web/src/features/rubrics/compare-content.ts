import type { Criterion, RubricContent, RubricPattern } from '@kensa/contract/rubric'

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
const ruleFields: ReadonlySet<string> = new Set(['priority', 'required', 'triggers'])

/** What a save would change. What was added with the question or name of something removed is that under another id. */
export function compareContent(before: RubricContent, after: RubricContent): ContentChanges {
  const renamed = new Map<string, string>()
  const criteria = compare(before.criteria, after.criteria, ({ question }) => question, criterionFields, isSame)
  for (const change of criteria) if (change.kind === 'renamed') renamed.set(change.before.id, change.item.id)
  // A new id of a criterion is told there, not again in each pattern that names it; lists that mean sets have no order.
  const named = (value: unknown) => (typeof value === 'string' ? (renamed.get(value) ?? value) : value)
  const patterns = compare(
    before.patterns,
    after.patterns,
    ({ name }) => name,
    patternFields,
    (a, b, field) => {
      if (field === 'required') return isSame((a as string[]).map(named).sort(), [...(b as string[])].sort())
      if (field !== 'triggers') return isSame(a, b)
      const byCriterion = (triggers: RubricPattern['triggers']) =>
        triggers
          .map((each) => ({ ...each, criterion: named(each.criterion) }))
          .sort((x, y) => (String(x.criterion) < String(y.criterion) ? -1 : 1))
      return isSame(byCriterion(a as RubricPattern['triggers']), byCriterion(b as RubricPattern['triggers']))
    },
  )
  const order = ({ criteria, patterns }: RubricContent) => [...criteria, ...patterns].map(({ id }) => id).join(' ')
  const all = [...criteria, ...patterns]
  const reordered = all.every(({ kind }) => kind === 'changed') && order(before) !== order(after)
  const rules = all.filter((change) => change.kind !== 'changed' || change.fields.some((field) => ruleFields.has(field)))
  return { criteria, patterns, reordered, rulesChanged: rules.length > 0, isSame: all.length === 0 && !reordered }
}

function compare<Item extends { id: string }, Field extends keyof Item & string>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
  fields: readonly Field[],
  isSameField: (a: Item[Field], b: Item[Field], field: Field) => boolean,
): Change<Item, Field>[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const fresh = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !fresh.has(id))
  const differing = (a: Item, b: Item) => fields.filter((field) => !isSameField(a[field], b[field], field))
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

/** Values of JSON; names of objects have no order. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name as keyof typeof a], b[name as keyof typeof b]))
  )
}
