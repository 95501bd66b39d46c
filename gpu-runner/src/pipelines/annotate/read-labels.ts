import type { AnnotateInput } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { labelSentence } from '@kensa/db/label-sentence'
import { label } from '@kensa/db/schema/label'
import { labelTerm } from '@kensa/db/schema/label-term'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

/** A label as a model is told of it: its name first, then its synonyms in all languages; `words` ends with what it means, where that is said. */
export type LabelWords = { labelId: string; version: string; names: string[]; words: string[] }

/** What the labels mean, in words: the one place that knows how a label says it. Deleted ones are missing. */
export async function readLabels(db: Db, orgId: string, labels: AnnotateInput['labels']): Promise<Map<string, LabelWords>> {
  const ids = labels.map(({ labelId }) => labelId)
  const rows = await withOrg(db, { orgId }, (tx) =>
    tx
      .select({ id: label.id, version: label.version, word: labelTerm.text, sentence: labelSentence(orgId, sql`${label.id}`) })
      .from(label)
      .innerJoin(labelTerm, and(eq(labelTerm.orgId, label.orgId), eq(labelTerm.labelId, label.id)))
      .where(and(eq(label.orgId, orgId), inArray(label.id, ids)))
      .orderBy(asc(label.id), sql`${labelTerm.language} nulls first`, asc(labelTerm.key)),
  )
  const known = new Map<string, LabelWords>()
  for (const { id, version, word, sentence } of rows) {
    const { names } = known.get(id) ?? { names: [] as string[] }
    names.push(word)
    known.set(id, { labelId: id, version: String(version), names, words: sentence === null ? names : [...names, sentence] })
  }
  return known
}
