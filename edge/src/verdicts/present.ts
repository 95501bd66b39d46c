import type { Verdict } from '@kensa/contract/api/verdicts'
import { toId } from '@kensa/contract/ids'
import type { verdict } from '@kensa/db/schema/verdict'
import { subjectIdKindOf } from './subject-id-kind.ts'

export type VerdictRow = typeof verdict.$inferSelect

export function presentVerdict(row: VerdictRow): Verdict {
  const { subjectKind: kind, value, scores, confidence, evidence, provenance, rule, auditDraw, holds, versions, key, answerIndex } = row
  return {
    id: toId('verdict', row.id),
    projectId: row.projectId && toId('project', row.projectId),
    jobId: row.jobId && toId('job', row.jobId),
    task: row.task,
    subject: {
      kind,
      id: toId(subjectIdKindOf[kind], row.subjectId),
      assetId: row.assetId && toId('asset', row.assetId),
      otherAssetId: row.otherAssetId && toId('asset', row.otherAssetId),
    },
    ...{ value, scores, confidence, evidence, provenance, rule, auditDraw, holds, versions },
    decision: decisionOf(row),
    ...{ key, answerIndex },
    createdAt: row.createdAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
  }
}

export function decisionOf({ decision, reason, auditInclusion }: VerdictRow): Verdict['decision'] {
  return { decision, reason, auditInclusion }
}
