import { expect, it } from 'vitest'
import { batchProgress, summarizeBatch } from './batch-summary.ts'
import type { UploadFailure, UploadItem, UploadPhase } from './upload-item.ts'

function item(name: string, phase: UploadPhase, failure?: UploadFailure, doneBytes = 0): UploadItem {
  const plain = { id: name, batchId: 'b', projectId: 'p', name, bytes: 100, phase, doneBytes, paused: false }
  return failure === undefined ? plain : { ...plain, failure }
}

const unsupported = (found: string): UploadFailure => ({ code: 'unsupported_type', found })

it('counts every file once and names the failed ones by reason, the largest group first', () => {
  const items = [
    item('empty.jpg', 'failed', { code: 'file_empty' }),
    item('report.svg', 'failed', unsupported('SVG')),
    item('notes.pdf', 'failed', unsupported('PDF')),
    item('a.jpg', 'searchable'),
    item('b.jpg', 'duplicate'),
    item('c.jpg', 'processing'),
  ]
  expect(summarizeBatch(items)).toEqual({
    total: 6,
    failed: 3,
    searchable: 1,
    duplicates: 1,
    pending: 1,
    groups: [
      { reason: unsupported('SVG'), names: ['report.svg', 'notes.pdf'], more: 0 },
      { reason: { code: 'file_empty' }, names: ['empty.jpg'], more: 0 },
    ],
  })
})

it('names three files of a reason and counts the rest', () => {
  const items = ['1', '2', '3', '4', '5'].map((n) => item(`${n}.txt`, 'failed', unsupported('TXT')))
  expect(summarizeBatch(items).groups).toEqual([{ reason: unsupported('TXT'), names: ['1.txt', '2.txt', '3.txt'], more: 2 }])
})

it('keeps refusals apart by their code', () => {
  const refused = (errorCode: string): UploadFailure => ({ code: 'refused', errorCode, detail: '' })
  const items = [item('a', 'failed', refused('file_corrupt')), item('b', 'failed', refused('file_truncated'))]
  expect(summarizeBatch(items).groups).toHaveLength(2)
})

it('measures progress by bytes of the files that can arrive', () => {
  const items = [item('a', 'uploading', undefined, 50), item('b', 'searchable'), item('c', 'failed', { code: 'file_empty' })]
  expect(batchProgress(items)).toBe(0.75)
})
