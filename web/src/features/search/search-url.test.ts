import { expect, it } from 'vitest'
import type { Search } from '../../api/types.ts'
import { activeFilters, answersUrl, filterOfUrl, parseSearchUrl, urlOfSearch } from './search-url.ts'

const url = { q: 'blue wrench', kind: 'video', from: '2026-11-02', to: '2026-11-20', label: ['label_a', 'label_b'] } as const

function searchOf(change: Partial<Search> = {}): Search {
  const asked = parseSearchUrl({ ...url })
  return {
    id: 'search_1',
    kind: 'text',
    text: 'blue wrench',
    frameId: null,
    filter: filterOfUrl(asked, 'project_1'),
    terms: [],
    total: 3,
    space: 'builtin-v1',
    modelVersion: 'v0',
    tookMs: 12,
    createdAt: '2026-11-20T00:00:00Z',
    ...change,
  }
}

it('reads back the address of a stored search', () => {
  const { project, ...rest } = urlOfSearch(searchOf())
  expect(project).toBe('project_1')
  expect(parseSearchUrl(rest)).toEqual({ ...url, s: 'search_1' })
})

it('takes a search that answers the address and refuses one that does not', () => {
  const asked = parseSearchUrl({ ...url })
  expect(answersUrl(searchOf(), asked, 'project_1')).toBe(true)
  expect(answersUrl(searchOf(), asked, undefined)).toBe(false)
  expect(answersUrl(searchOf(), { ...asked, q: 'red wrench' }, 'project_1')).toBe(false)
  const { kind: _kind, ...wider } = asked
  expect(answersUrl(searchOf(), wider, 'project_1')).toBe(false)
})

it('shows a search whose filter no address can say as it is', () => {
  const search = searchOf({ filter: { assetIds: ['asset_1'] } })
  expect(answersUrl(search, { q: 'blue wrench' }, undefined)).toBe(true)
})

it('leaves out what it does not understand', () => {
  expect(
    parseSearchUrl({ q: ' ', frame: 'asset_1', s: 7, kind: 'x', from: '2026-13-45', label: 'label_a', group: 'none', hit: '' }),
  ).toEqual({})
})

it('takes a part number of digits, which the router reads as a number', () => {
  expect(parseSearchUrl({ q: 4821 })).toEqual({ q: '4821' })
})

it('counts active filters', () => {
  expect(activeFilters(parseSearchUrl({ ...url }))).toBe(5)
})
