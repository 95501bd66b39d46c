import type { AssessmentExportQuery } from '@kensa/contract/api/assessments'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { RubricContent } from '@kensa/contract/rubric'
import type { Db, Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, desc, eq, type SQL } from 'drizzle-orm'
import { csvLines, csvStart } from '../http/csv.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { refuseUnknown } from '../rubrics/find.ts'
import { wordPatterns } from '../rubrics/word-patterns.ts'
import { contentOf, readContents } from './contents.ts'
import { isNext, wantedAssessments } from './filter.ts'

const rowsAtOnce = 500
const patternsTold = 4
const head = ['id', 'assetId', 'assetName', 'frameId', 'tMs', 'rubricNumber', 'state', 'method', 'confidence', 'version', 'assessedAt']
const patternHead = Array.from({ length: patternsTold }, (_, n) => [`pattern${n + 1}`, `points${n + 1}`, `wording${n + 1}`]).flat()

/**
 * All that the filter finds, newest first; more than one file can hold is refused rather than cut. Read piece by piece, so that only the
 * text is in memory whole.
 */
export async function exportAssessments(db: Db, ctx: OrgContext, { language, ...filter }: AssessmentExportQuery): Promise<string> {
  const rubricId = uuidOf('rubric', filter.rubricId)
  return withOrg(db, ctx, async (tx) => {
    await refuseUnknown(tx, rubricId)
    const wanted = wantedAssessments(tx, filter)
    await refuseTooMany(tx, wanted)
    const contents = await readContents(tx, await versionsOf(tx, wanted))
    const criteria = [...new Set([...contents.values()].flatMap((content) => content.criteria.map(({ id }) => id)))]
    const parts = [csvStart, csvLines([[...head, ...criteria, ...patternHead]])]
    for (let last: string | undefined; ; ) {
      const rows = await selectRows(tx, isNext(tx, wanted, { before: last, limit: rowsAtOnce }))
      parts.push(csvLines(rows.map((row) => cellsOf(row, criteria, contentOf(contents, row), language))))
      last = rows.at(-1)?.id
      if (rows.length < rowsAtOnce) return parts.join('')
    }
  })
}

async function refuseTooMany(tx: Tx, wanted: SQL | undefined): Promise<void> {
  const rowsMax = limits.assessmentExportRowsMax
  const some = tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(wanted)
    .limit(rowsMax + 1)
  if ((await tx.$count(some.as('some'))) <= rowsMax) return
  throw new KensaError(
    'too_large',
    `The filter finds more than ${rowsMax} assessments, the limit of one export. Narrow it, by project for example.`,
  )
}

async function versionsOf(tx: Tx, wanted: SQL | undefined) {
  const { rubricId, rubricNumber } = assessment
  return tx.selectDistinct({ rubricId, rubricNumber }).from(assessment).where(wanted).orderBy(asc(rubricNumber))
}

const { id, rubricId, rubricNumber, frameId, answers, patterns, method, state, version, createdAt } = assessment
const columns = {
  ...{ id, rubricId, rubricNumber, frameId, answers, patterns, method, state, version, createdAt },
  assetId: frame.assetId,
  assetName: asset.name,
  tMs: frame.tMs,
  confidence: verdict.confidence,
}

function selectRows(tx: Tx, wanted: SQL | undefined) {
  return tx
    .select(columns)
    .from(assessment)
    .innerJoin(frame, and(eq(frame.orgId, assessment.orgId), eq(frame.id, assessment.frameId)))
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .innerJoin(verdict, and(eq(verdict.orgId, assessment.orgId), eq(verdict.id, assessment.verdictId)))
    .where(wanted)
    .orderBy(desc(assessment.id))
}

type Row = Awaited<ReturnType<typeof selectRows>>[number]

function cellsOf(row: Row, criteria: readonly string[], content: RubricContent, language: string): (string | null)[] {
  const worded = wordPatterns(row.patterns, content, language)
  return [
    toId('assessment', row.id),
    toId('asset', row.assetId),
    row.assetName,
    toId('frame', row.frameId),
    String(row.tMs),
    String(row.rubricNumber),
    row.state,
    row.method,
    row.confidence === null ? null : String(row.confidence),
    String(row.version),
    row.createdAt.toISOString(),
    ...criteria.map((criterion) => row.answers[criterion]?.toString() ?? null),
    ...Array.from({ length: patternsTold }, (_, n) => {
      const one = worded[n]
      return one ? [one.id, String(one.score), one.wording] : [null, null, null]
    }).flat(),
  ]
}
