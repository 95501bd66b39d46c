import type { AnnotateInput } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { labelTerm } from '@kensa/db/schema/label-term'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

/** A label as a model is told of it: its name first, then its synonyms in all languages. */
export type LabelWords = { labelId: string; version: string; words: string[] }

/** What the labels mean, in words: the one place that knows how a label says it. Deleted ones are missing. */
export async function readLabels(db: Db, orgId: string, labels: AnnotateInput['labels']): Promise<Map<string, LabelWords>> {
  const ids = labels.map(({ labelId }) => labelId)
  const rows = await withOrg(db, { orgId }, (tx) =>
    tx
      .select({ id: label.id, version: label.version, word: labelTerm.text })
      .from(label)
      .innerJoin(labelTerm, and(eq(labelTerm.orgId, label.orgId), eq(labelTerm.labelId, label.id)))
      .where(and(eq(label.orgId, orgId), inArray(label.id, ids)))
      .orderBy(asc(label.id), sql`${labelTerm.language} nulls first`, asc(labelTerm.key)),
  )
  const known = new Map<string, LabelWords>()
  for (const { id, version, word } of rows) {
    const words = known.get(id) ?? { labelId: id, version: String(version), words: [] }
    words.words.push(word)
    known.set(id, words)
  }
  return known
}
