import type { AnnotateInput } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, inArray } from 'drizzle-orm'

/** A label as a model is told of it. */
export type LabelWords = { labelId: string; version: string | null; words: string[] }

/** What the labels mean, in words: the one place that knows how a label says it. Deleted ones are missing. */
export async function readLabels(db: Db, orgId: string, labels: AnnotateInput['labels']): Promise<Map<string, LabelWords>> {
  const ids = labels.map(({ labelId }) => labelId)
  const rows = await withOrg(db, { orgId }, (tx) =>
    tx
      .select({ id: label.id, name: label.name })
      .from(label)
      .where(and(eq(label.orgId, orgId), inArray(label.id, ids))),
  )
  return new Map(rows.map(({ id, name }) => [id, { labelId: id, version: null, words: [name] }]))
}
