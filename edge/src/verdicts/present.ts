import type { Verdict } from '@kensa/contract/api/verdicts'
import { type IdKind, toId } from '@kensa/contract/ids'
import type { SubjectKind } from '@kensa/contract/verdict'
import { decisionOf, toldDecision, type VerdictRow } from './row.ts'

const idKindOf: Readonly<Record<SubjectKind, IdKind>> = {
  frame: 'frame',
  region: 'region',
  specimen: 'specimen',
  asset: 'asset',
  asset_pair: 'asset',
}

export function presentVerdict(row: VerdictRow): Verdict {
  const { subjectKind: kind, value, scores, confidence, evidence, provenance, rule, auditDraw, holds, versions, key, answerIndex } = row
  return {
    id: toId('verdict', row.id),
    projectId: row.projectId && toId('project', row.projectId),
    jobId: row.jobId && toId('job', row.jobId),
    task: row.task,
    subject: {
      kind,
      id: toId(idKindOf[kind], row.subjectId),
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
