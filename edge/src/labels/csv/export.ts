import type { labelExportQuerySchema } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import type { z } from 'zod'
import { csvText } from '../../http/csv.ts'
import { uuidOf } from '../../http/uuid-of.ts'
import { parseIds } from '../list.ts'
import { treesOf } from '../tree.ts'
import { readLabels, readProjects } from './read-labels.ts'
import { cellsOf } from './row-cells.ts'

/** The registry as a file that an import takes back: labels that were merged into none, by number. */
export async function exportLabels(db: Db, ctx: OrgContext, query: z.output<typeof labelExportQuerySchema>): Promise<string> {
  return withOrg(db, ctx, async (tx) => {
    const names = await readProjects(tx)
    const only = query.ids === undefined ? undefined : new Set(await treesOf(tx, parseIds(query.ids)))
    const projectId = query.projectId === undefined ? undefined : uuidOf('project', query.projectId)
    const labels = (await readLabels(tx)).filter(
      ({ id, mergedInto, archived, content: { projectIds } }) =>
        mergedInto === null &&
        (only === undefined || only.has(id)) &&
        (query.archived === 'include' || archived === (query.archived === 'only')) &&
        (projectId === undefined || projectIds === null || projectIds.includes(projectId)),
    )
    const languages = [...new Set(labels.flatMap(({ content }) => Object.keys(content.synonyms)))].sort()
    const synonyms = languages.map((language) => `synonyms_${language}`)
    const columns = ['id', 'exportId', 'name', 'definition', ...synonyms, 'color', 'hotkey', 'projects', 'archived', 'version']
    const lines = labels.map((one) => {
      const cells = cellsOf(one.content, one.archived, names)
      const all: Record<string, string> = {
        ...cells,
        id: toId('label', one.id),
        exportId: String(one.exportId),
        version: String(one.version),
      }
      return columns.map((column) => all[column] ?? '')
    })
    return csvText([columns, ...lines])
  })
}
