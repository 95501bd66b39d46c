import { KensaError } from '@kensa/contract/errors'
import type { RubricContent } from '@kensa/contract/rubric'
import type { Tx } from '@kensa/db/client/types'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { and, eq, sql } from 'drizzle-orm'

type Version = { rubricId: string; rubricNumber: number }

/** The contents of the versions that assessments name, each read once; found by `contentOf`. */
export async function readContents(tx: Tx, versions: readonly Version[]): Promise<Map<string, RubricContent>> {
  const wanted = [...new Map(versions.map((version) => [keyOf(version), version])).values()]
  if (wanted.length === 0) return new Map()
  const ids = sql.param(wanted.map(({ rubricId }) => rubricId))
  const numbers = sql.param(wanted.map(({ rubricNumber }) => rubricNumber))
  const rows = await tx
    .select({ rubricId: rubricVersion.rubricId, rubricNumber: rubricVersion.number, content: rubricVersion.content })
    .from(rubricVersion)
    .where(sql`(${rubricVersion.rubricId}, ${rubricVersion.number}) in (select * from unnest(${ids}::uuid[], ${numbers}::int[]))`)
  return new Map(rows.map((row) => [keyOf(row), row.content]))
}

export function contentOf(contents: ReadonlyMap<string, RubricContent>, version: Version): RubricContent {
  return contents.get(keyOf(version)) ?? { criteria: [], patterns: [] }
}

/** The content of one version. */
export async function readContent(tx: Tx, { rubricId, rubricNumber }: Version): Promise<RubricContent> {
  const [row] = await tx
    .select({ content: rubricVersion.content })
    .from(rubricVersion)
    .where(and(eq(rubricVersion.rubricId, rubricId), eq(rubricVersion.number, rubricNumber)))
  if (!row) throw new KensaError('not_found', `This rubric has no version ${rubricNumber}.`)
  return row.content
}

const keyOf = ({ rubricId, rubricNumber }: Version) => `${rubricId}/${rubricNumber}`
