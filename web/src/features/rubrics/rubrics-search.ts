/** What the address of the list says. */
export type RubricsSearch = { text?: string; archived?: 'only' }
export const editorTabs = ['criteria', 'patterns', 'try', 'versions'] as const
export type EditorTab = (typeof editorTabs)[number]
/** What the address of a rubric says: the part in view, and the version that is looked at. */
export type RubricSearch = { tab?: EditorTab; version?: number }
export type NewRubricSearch = { from?: 'template'; tab?: EditorTab }

/** Reads any address without failing: what is not understood is left out. */
export function readRubricsSearch(raw: Record<string, unknown>): RubricsSearch {
  const text = typeof raw['text'] === 'string' || typeof raw['text'] === 'number' ? String(raw['text']).trim().slice(0, 100) : ''
  return { ...(text !== '' && { text }), ...(raw['archived'] === 'only' && { archived: 'only' as const }) }
}

export function readRubricSearch(raw: Record<string, unknown>): RubricSearch {
  const version = Number(raw['version'])
  return { ...tabOf(raw), ...(Number.isSafeInteger(version) && version > 0 && { version }) }
}

export function readNewRubricSearch(raw: Record<string, unknown>): NewRubricSearch {
  return { ...tabOf(raw), ...(raw['from'] === 'template' && { from: 'template' as const }) }
}

function tabOf(raw: Record<string, unknown>): { tab?: EditorTab } {
  const tab = editorTabs.find((value) => value === raw['tab'])
  return tab === undefined || tab === 'criteria' ? {} : { tab }
}
