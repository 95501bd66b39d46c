import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { BenchResult } from './result.ts'
import { resultsDocument, type SavedResult } from './results-document.ts'

const store = new URL('./results.json', import.meta.url)
const document = new URL('./RESULTS.md', import.meta.url)

/** Replaces the stored results of the same name, keeps the others, and writes the document anew. */
export function saveResults(results: readonly BenchResult[], run: { machine: string; date: string }): void {
  const before = existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as SavedResult[]) : []
  const kept = before.filter((old) => results.every((result) => result.name !== old.name))
  const all = [...kept, ...results.map((result) => ({ ...result, ...run }))].sort((a, b) => a.name.localeCompare(b.name))
  writeFileSync(store, `${JSON.stringify(all, null, 2)}\n`)
  writeFileSync(document, resultsDocument(all))
}
