import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { labelVersion } from '@kensa/db/schema/label-version'
import { eq } from 'drizzle-orm'
import { currentVersion, labelColumns } from './columns.ts'
import type { LabelContent } from './content.ts'

const { name, definition, synonyms, color, hotkey, allProjects, projectIds } = labelColumns
export const contentColumns = { name, definition, synonyms, color, hotkey, allProjects, projectIds }

type ContentRow = Omit<LabelContent, 'projectIds'> & { allProjects: boolean; projectIds: string[] }

export function contentOf({ name, definition, synonyms, color, hotkey, allProjects, projectIds }: ContentRow): LabelContent {
  return { name, definition, synonyms, color, hotkey, projectIds: allProjects ? null : projectIds }
}

/** What goes through versions, of a label as it is. */
export async function readContent(tx: Tx, id: string): Promise<LabelContent> {
  const [row] = await tx.select(contentColumns).from(label).innerJoin(labelVersion, currentVersion).where(eq(label.id, id))
  if (!row) throw new Error('a label that is locked has vanished')
  return contentOf(row)
}
