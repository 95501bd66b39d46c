import { newUuid, toId } from '@kensa/contract/ids'
import { expect, it } from 'vitest'
import { readLabelsSearch } from './labels-search.ts'

it('reads an address of the page, and leaves out what it does not understand', () => {
  const open = toId('label', newUuid())
  const only = toId('project', newUuid())
  expect(readLabelsSearch({ text: ' dent ', sort: 'usage', archived: 'only', open, only })).toEqual({
    text: 'dent',
    sort: 'usage',
    archived: 'only',
    open,
    only,
  })
  expect(readLabelsSearch({ text: 48, sort: 'colour', archived: 'no', open: 'label_x', only: 7 })).toEqual({ text: '48' })
})
