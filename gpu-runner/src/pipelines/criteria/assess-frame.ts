import type { Db } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, gt } from 'drizzle-orm'
import type { Storage } from '../../ports/storage.ts'
import { frameError, type ItemError } from '../frames/item-error.ts'
import { openFrame } from '../frames/open-frame.ts'
import type { FramePlace, JobFrame } from '../frames/read-frames.ts'
import type { Judge, Judgement, ModelRecord } from './judge.ts'
import type { AskedRubric } from './read-rubric.ts'

/** What came of a frame; nothing at all where people have taken its assessment over. */
export type Assessed = {
  position: number
  row?: JobFrame
  judgement?: Judgement | undefined
  record?: ModelRecord | undefined
  error?: ItemError | undefined
}

type Services = { db: Db; storage: Storage; judge: Judge }

/** From a frame's place to the answers about it. Its own faults are item errors. */
export async function assessFrame(
  { db, storage, judge }: Services,
  orgId: string,
  place: FramePlace,
  rubric: AskedRubric,
  signal: AbortSignal,
): Promise<Assessed> {
  const { position, frameId } = place
  if (place.row && (await isTakenOver(db, orgId, frameId, rubric))) return { position }
  const opened = await openFrame(storage, orgId, place, signal)
  if ('error' in opened) return { position, error: opened.error }
  const { judgement, record, error } = await judge(opened.still, opened.row, signal)
  return { position, row: opened.row, judgement, record, error: error && frameError(frameId, error.code, error.detail) }
}

/** Whether people have changed or decided what stands: then nothing is asked, and nothing paid. */
async function isTakenOver(db: Db, orgId: string, frameId: string, { rubricId, rubricNumber }: AskedRubric): Promise<boolean> {
  const rows = await withOrg(db, { orgId }, (tx) =>
    tx
      .select({ id: assessment.id })
      .from(assessment)
      .where(
        and(
          ...[eq(assessment.orgId, orgId), eq(assessment.frameId, frameId), eq(assessment.rubricId, rubricId)],
          ...[eq(assessment.rubricNumber, rubricNumber), gt(assessment.version, 1)],
        ),
      ),
  )
  return rows.length > 0
}
