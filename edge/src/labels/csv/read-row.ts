import { type LabelImportRow, labelInputSchema } from '@kensa/contract/api/labels'
import { KensaError } from '@kensa/contract/errors'
import { toId, toUuid } from '@kensa/contract/ids'
import type { LabelColor } from '@kensa/contract/label-colors'
import { normalName, normalSynonyms, normalText } from '../normal-content.ts'
import type { NewContent } from '../write-content.ts'
import { noProjects, splitCell } from './cells.ts'
import type { CsvRow } from './parse.ts'
import type { StoredLabel } from './read-labels.ts'

export type RowError = LabelImportRow['errors'][number]
export type ReadRow = { row: number; stored: StoredLabel | undefined; content: NewContent; archived: boolean; errors: RowError[] }

export type Surroundings = {
  labels: ReadonlyMap<string, StoredLabel>
  /** Stored ids of projects by name and by API id. */
  projectIds: ReadonlyMap<string, string>
}

/** What a row asks for. A column that the file lacks leaves its part as it is; an empty cell empties it. */
export function readRow({ row, cells, fault }: CsvRow, around: Surroundings): ReadRow {
  const errors: RowError[] = []
  const fail: Fail = (column, code, message) =>
    void errors.push({ column, found: column === null ? '' : (cells.get(column) ?? ''), code, message })
  if (fault !== undefined) fail(null, 'row_malformed', fault)
  const stored = storedOf(cells, around, fail)
  const own = stored?.content
  const cell = <T>(column: string, read: (text: string) => T, otherwise: T): T => {
    const text = cells.get(column)
    return text === undefined ? otherwise : read(text)
  }
  const input = {
    name: cell('name', (text) => text, own?.name ?? ''),
    definition: cell('definition', normalText, own?.definition ?? ''),
    synonyms: synonymsOf(cells, own?.synonyms ?? {}),
    color: cell<string | undefined>('color', (text) => (text.trim() === '' ? own?.color : text.trim().toLowerCase()), own?.color),
    hotkey: cell('hotkey', (text) => (text.trim() === '' ? null : text.trim().toLowerCase()), own?.hotkey ?? null),
  }
  const parsed = labelInputSchema.safeParse(input)
  if (!parsed.success) for (const issue of parsed.error.issues) fail(columnOf(issue.path.map(String)), 'value_invalid', issue.message)
  const content: NewContent = {
    ...input,
    color: input.color as LabelColor | undefined,
    name: normal(() => normalName(input.name), input.name, fail),
    synonyms: normal(() => normalSynonyms(input.synonyms), input.synonyms, fail),
    projectIds: cell('projects', (text) => projectsOf(text, around, fail), own?.projectIds ?? null),
  }
  const archived = cell('archived', (text) => archivedOf(text, fail), stored?.archived ?? false)
  return { row, stored, content, archived, errors: oncePerColumn(errors) }
}

type Fail = (column: string | null, code: RowError['code'], message: string) => void

function storedOf(cells: ReadonlyMap<string, string>, { labels }: Surroundings, fail: Fail): StoredLabel | undefined {
  const id = cells.get('id')?.trim() ?? ''
  const exportId = cells.get('exportId')?.trim() ?? ''
  const version = cells.get('version')?.trim() ?? ''
  if (id === '') {
    if (exportId !== '') fail('exportId', 'export_id_fixed', 'must be empty for a new label: it is given a number of its own')
    return undefined
  }
  const uuid = toUuid('label', id)
  const stored = uuid === undefined ? undefined : labels.get(uuid)
  if (!stored) {
    fail('id', 'id_unknown', 'is the id of no label of the organization')
    return undefined
  }
  if (stored.mergedInto !== null) fail('id', 'id_merged', `was merged into ${toId('label', stored.mergedInto)}`)
  if (exportId !== '' && exportId !== String(stored.exportId))
    fail('exportId', 'export_id_fixed', `is ${stored.exportId} for this label and never changes`)
  if (version !== '' && version !== String(stored.version))
    fail('version', 'version_changed', `the label has changed since: it is at version ${stored.version} by now`)
  return stored
}

function synonymsOf(cells: ReadonlyMap<string, string>, own: Readonly<Record<string, string[]>>): Record<string, string[]> {
  const synonyms: Record<string, string[]> = { ...own }
  for (const [column, text] of cells) if (column.startsWith('synonyms_')) synonyms[column.slice('synonyms_'.length)] = splitCell(text)
  return synonyms
}

function projectsOf(text: string, { projectIds }: Surroundings, fail: Fail): string[] | null {
  if (text.trim() === '') return null
  if (text.trim() === noProjects) return []
  const ids = splitCell(text).map((name) => {
    const id = projectIds.get(name)
    if (id === undefined) fail('projects', 'project_unknown', `“${name}” is no project`)
    return id
  })
  return [...new Set(ids.filter((id) => id !== undefined))].sort()
}

function archivedOf(text: string, fail: Fail): boolean {
  const word = text.trim().toLowerCase()
  if (!['', 'true', 'false', '1', '0', 'yes', 'no'].includes(word)) fail('archived', 'value_invalid', 'must be true or false')
  return ['true', '1', 'yes'].includes(word)
}

function normal<T>(make: () => T, otherwise: T, fail: Fail): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof KensaError)) throw error
    for (const { path, message } of error.fields) fail(columnOf(path.split(/[.[]/)), 'value_invalid', message)
    return otherwise
  }
}

function columnOf([field = '', language]: readonly string[]): string {
  return field === 'synonyms' && language !== undefined ? `synonyms_${language}` : field
}

function oncePerColumn(errors: readonly RowError[]): RowError[] {
  return [
    ...new Map(errors.toReversed().map((error) => [`${error.column} ${error.column === 'projects' ? error.message : ''}`, error])).values(),
  ].reverse()
}
