import type { LabelContent } from '../content.ts'
import { joinCell, noProjects } from './cells.ts'
import { projectText } from './read-labels.ts'

/** What an import may change of a label, as cells by column. */
export function cellsOf(content: LabelContent, archived: boolean, projects: ReadonlyMap<string, string>): Record<string, string> {
  const { projectIds } = content
  const synonyms = Object.entries(content.synonyms).map(([language, names]) => [`synonyms_${language}`, joinCell(names)])
  return {
    name: content.name,
    definition: content.definition,
    ...Object.fromEntries(synonyms),
    color: content.color,
    hotkey: content.hotkey ?? '',
    projects: projectIds === null ? '' : joinCell(projectIds.map((id) => projectText(projects, id))) || noProjects,
    archived: archived ? 'true' : 'false',
  }
}
