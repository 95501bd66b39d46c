import type { PageQuery } from '@kensa/contract/api/page'
import { subjectOf, type Verdict, type VerdictFilter } from '@kensa/contract/api/verdicts'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, gte, isNull, lt, lte, or } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { presentVerdict } from './present.ts'
import { verdictColumns } from './row.ts'

/** Newest first. */
export async function listVerdicts(
  db: Db,
  ctx: OrgContext,
  query: PageQuery & VerdictFilter,
): Promise<{ data: Verdict[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const wanted = and(
    query.superseded === 'true' ? undefined : isNull(verdict.supersededAt),
    query.projectId === undefined ? undefined : eq(verdict.projectId, uuidOf('project', query.projectId)),
    query.jobId === undefined ? undefined : eq(verdict.jobId, uuidOf('job', query.jobId)),
    query.assetId === undefined ? undefined : isAbout(uuidOf('asset', query.assetId)),
    query.task === undefined ? undefined : eq(verdict.task, query.task),
    query.decision === undefined ? undefined : eq(verdict.decision, query.decision),
    query.subject === undefined ? undefined : hasSubject(query.subject),
    query.minConfidence === undefined ? undefined : gte(verdict.confidence, query.minConfidence),
    query.maxConfidence === undefined ? undefined : lte(verdict.confidence, query.maxConfidence),
    before === undefined ? undefined : lt(verdict.id, before),
  )
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(verdictColumns)
      .from(verdict)
      .where(wanted)
      .orderBy(desc(verdict.id))
      .limit(query.limit + 1),
  )
  return toPage(rows, query.limit, presentVerdict, (row) => row.id)
}

const isAbout = (assetId: string) => or(eq(verdict.assetId, assetId), eq(verdict.otherAssetId, assetId))

function hasSubject(id: string) {
  const subject = subjectOf(id)
  return subject && and(eq(verdict.subjectKind, subject.kind), eq(verdict.subjectId, subject.uuid))
}
