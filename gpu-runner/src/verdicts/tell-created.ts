import type { StoredDecision } from '@kensa/contract/decision'
import { toId } from '@kensa/contract/ids'
import { subjectIdKindOf } from '@kensa/contract/subject-id-kind'
import type { SubjectKind } from '@kensa/contract/verdict'
import type { Tx } from '@kensa/db/client/types'
import { emitEvents } from '@kensa/db/emit-event'
import { hasListener } from '@kensa/db/has-listener'
import type { ClaimedJob } from '../jobs/job-run.ts'

type Created = {
  id: string
  projectId: string | null
  subjectKind: SubjectKind
  subjectId: string
  confidence: number | null
  decision: StoredDecision['decision']
}

/** Tells whoever asked to hear of every verdict. */
export async function tellCreated(tx: Tx, { orgId, id: jobId, task }: ClaimedJob, created: readonly Created[]): Promise<void> {
  if (created.length === 0 || !(await hasListener(tx, orgId, 'verdict.created'))) return
  await emitEvents(
    tx,
    orgId,
    created.map(({ id, projectId, subjectKind, subjectId, confidence, decision }) => ({
      type: 'verdict.created' as const,
      projectId,
      data: {
        verdictId: toId('verdict', id),
        jobId: toId('job', jobId),
        task,
        subjectKind,
        subjectId: toId(subjectIdKindOf[subjectKind], subjectId),
        decision,
        confidence,
      },
    })),
  )
}
