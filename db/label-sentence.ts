import { type SQL, sql } from 'drizzle-orm'
import { label } from './schema/label.ts'
import { labelVersion } from './schema/label-version.ts'

/** The first sentence of what a label of `labelId` means by now, as models are told it; null where there is none. */
export function labelSentence(orgId: string, labelId: SQL): SQL<string | null> {
  return sql`(
    select nullif(left(btrim(normalize(substring(v.definition from '^[^.。!?\n]*'), NFKC)), 160), '')
    from ${label} l join ${labelVersion} v on v.org_id = l.org_id and v.label_id = l.id and v.number = l.version
    where l.org_id = ${orgId} and l.id = ${labelId}
  )`
}
