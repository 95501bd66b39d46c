import { expect, it } from 'vitest'
import { changeLibrarySearch, parseLibrarySearch } from './library-search.ts'

it('reads back every address that it writes', () => {
  const search = { kind: 'video', state: 'processing', name: 'press 07', view: 'list' } as const
  expect(parseLibrarySearch(JSON.parse(JSON.stringify(search)))).toEqual(search)
})

it('leaves out what it does not understand', () => {
  expect(parseLibrarySearch({ kind: 'document', state: 7, name: '  ', view: 'justified', other: 'x' })).toEqual({})
})

it('takes a name of digits, which the router reads as a number', () => {
  expect(parseLibrarySearch({ name: 42 })).toEqual({ name: '42' })
})

it('takes a filter away with undefined', () => {
  expect(changeLibrarySearch({ kind: 'image', name: 'a' }, { kind: undefined })).toEqual({ name: 'a' })
})
