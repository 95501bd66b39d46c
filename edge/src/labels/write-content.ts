import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import { type LabelColor, labelColorOf } from '@kensa/contract/label-colors'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { labelProject } from '@kensa/db/schema/label-project'
import { labelTerm } from '@kensa/db/schema/label-term'
import { labelVersion } from '@kensa/db/schema/label-version'
import { inArray, sql } from 'drizzle-orm'
import { actorColumns } from '../actors/actor-columns.ts'
import type { LabelContent } from './content.ts'
import { refuseTooMany } from './refuse-too-many.ts'

export type NewContent = Omit<LabelContent, 'color'> & { color?: LabelColor | undefined }
export type NextVersion = { id: string; version: number; content: LabelContent }

const rowsAtOnce = 500

/** New labels with their first versions, numbered by the database in the order given. */
export async function insertLabels(tx: Tx, ctx: OrgContext, contents: readonly NewContent[]): Promise<string[]> {
  const made: NextVersion[] = []
  for (const some of chunks(contents)) {
    const rows = some.map((content) => ({
      orgId: ctx.orgId,
      id: newUuid(),
      name: content.name,
      hotkey: content.hotkey,
      allProjects: content.projectIds === null,
    }))
    const numbered = await tx.insert(label).values(rows).returning({ id: label.id, exportId: label.exportId })
    const numberOf = new Map(numbered.map((row) => [row.id, row.exportId]))
    for (const [n, content] of some.entries()) {
      const id = rows[n]?.id ?? ''
      made.push({ id, version: 1, content: { ...content, color: content.color ?? labelColorOf(numberOf.get(id) ?? 1) } })
    }
  }
  await refuseTooMany(tx)
  for (const [color, ids] of Map.groupBy(made, ({ content }) => content.color))
    await tx
      .update(label)
      .set({ color })
      .where(
        inArray(
          label.id,
          ids.map(({ id }) => id),
        ),
      )
  await writeParts(tx, ctx, made)
  return made.map(({ id }) => id)
}

export async function insertLabel(tx: Tx, ctx: OrgContext, content: NewContent): Promise<string> {
  const [id] = await insertLabels(tx, ctx, [content])
  if (id === undefined) throw new Error('an insert returned no row')
  return id
}

/** The next versions of labels whose rows are locked. */
export async function writeVersions(tx: Tx, ctx: OrgContext, versions: readonly NextVersion[]): Promise<void> {
  for (const some of chunks(versions)) {
    const rows = some.map(({ id, version, content: { name, color, hotkey, projectIds } }) => {
      return { id, version, name, color, hotkey, all_projects: projectIds === null }
    })
    await tx.execute(sql`
      update label l
      set name = n.name, color = n.color, hotkey = n.hotkey, version = n.version, all_projects = n.all_projects, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n (id uuid, name text, color text, hotkey text, version integer, all_projects boolean)
      where l.id = n.id`)
    const ids = some.map(({ id }) => id)
    await tx.delete(labelTerm).where(inArray(labelTerm.labelId, ids))
    await tx.delete(labelProject).where(inArray(labelProject.labelId, ids))
  }
  await writeParts(tx, ctx, versions)
}

async function writeParts(tx: Tx, ctx: OrgContext, versions: readonly NextVersion[]): Promise<void> {
  const { orgId } = ctx
  const actor = actorColumns(ctx)
  for (const some of chunks(versions))
    await tx
      .insert(labelVersion)
      .values(some.map(({ id, version, content }) => ({ orgId, labelId: id, number: version, ...content, ...actor })))
  // Names before synonyms: a synonym that is the name as well is left out, not the name.
  const names = versions.map(({ id, content }) => ({ orgId, labelId: id, language: null, text: content.name }))
  const synonyms = versions.flatMap(({ id, content }) =>
    Object.entries(content.synonyms).flatMap(([language, texts]) => texts.map((text) => ({ orgId, labelId: id, language, text }))),
  )
  for (const some of chunks([...names, ...synonyms])) await tx.insert(labelTerm).values(some).onConflictDoNothing()
  const projects = versions.flatMap(({ id, content }) => (content.projectIds ?? []).map((projectId) => ({ orgId, labelId: id, projectId })))
  for (const some of chunks(projects)) await tx.insert(labelProject).values(some)
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, n) => rows.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce))
}
