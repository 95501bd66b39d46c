import type { Verdict } from '@kensa/contract/api/verdicts'
import { toId } from '@kensa/contract/ids'
import { subjectIdKindOf } from '@kensa/contract/subject-id-kind'
import { decisionOf, toldDecision, type VerdictRow } from './row.ts'

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
    ...{ value, scores, confidence, evidence, provenance, rule, holds, versions },
    auditDraw: row.waits ? null : auditDraw,
    decision: toldDecision(decisionOf(row), row),
    ...{ key, answerIndex },
    createdAt: row.createdAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
  }
}
