import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { SearchFilter, SearchResult } from '../../api/types.ts'
import type { QueryPhoto } from './query-photo.ts'

export type Question = { kind: 'text'; text: string } | { kind: 'frame'; frameId: string } | { kind: 'photo'; photo: QueryPhoto }

export const hitsPerPage = 60

/** Asks the question and gets the first page of the frozen result. */
export function runSearch(question: Question, filter: SearchFilter, signal: AbortSignal, limit = hitsPerPage): Promise<SearchResult> {
  const params = { query: { limit } }
  if (question.kind === 'text') return dataOf(api.POST('/v1/searches', { params, body: { text: question.text, filter }, signal }))
  if (question.kind === 'frame') return dataOf(api.POST('/v1/searches', { params, body: { frameId: question.frameId, filter }, signal }))
  const form = new FormData()
  form.set('image', question.photo.file, question.photo.name)
  form.set('filter', JSON.stringify(filter))
  return dataOf(
    api.POST('/v1/searches/by-image', {
      params,
      // The document's `binary` strings are files in a browser's form.
      body: { image: '' },
      bodySerializer: () => form,
      signal,
    }),
  )
}

export function questionKey(question: Question): string {
  if (question.kind === 'text') return `text ${question.text}`
  return question.kind === 'frame' ? `frame ${question.frameId}` : `photo ${question.photo.id}`
}
