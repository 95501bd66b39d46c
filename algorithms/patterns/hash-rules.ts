import { checkRuleSet, type RuleSet } from './rule-set.ts'

/** The rule set as canonical JSON: names sorted, lists that mean sets sorted, no blanks. The same rules give the same text however they were written. */
export function canonicalRules(rules: RuleSet): string {
  checkRuleSet(rules)
  const by =
    <T>(name: (item: T) => string) =>
    (a: T, b: T) =>
      name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0
  return JSON.stringify({
    criteria: [...rules.criteria].sort(),
    patterns: rules.patterns
      .map(({ id, priority, required, triggers }) => ({
        id,
        priority,
        required: [...required].sort(),
        triggers: triggers.map(({ criterion, points, wanted }) => ({ criterion, points, wanted })).sort(by(({ criterion }) => criterion)),
      }))
      .sort(by(({ id }) => id)),
  })
}

/** SHA-256 of the canonical rules, in hexadecimal: goes into every result, so that it says by which rules it was made. */
export async function hashRules(rules: RuleSet): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalRules(rules)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
