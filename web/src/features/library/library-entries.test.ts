import { expect, it } from 'vitest'
import type { Asset } from '../../api/types.ts'
import type { UploadItem } from '../upload/upload-item.ts'
import { libraryEntries } from './library-entries.ts'
import { mergeAssets } from './merge-assets.ts'

function asset(id: string, minute: number, state: Asset['state'] = 'ready'): Asset {
  const createdAt = `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`
  const nothing = { error: null, widthPx: null, heightPx: null, durationMs: null, thumbUrl: null, jobId: null }
  const facts = {
    projectId: 'p',
    name: `${id}.jpg`,
    kind: 'image',
    contentType: 'image/jpeg',
    bytes: 1,
    sha256: '',
    frameCount: 0,
  } as const
  return { id, ...facts, ...nothing, state, createdAt }
}

function upload(id: string, change: Partial<UploadItem> = {}): UploadItem {
  return { id, batchId: 'b', projectId: 'p', name: id, bytes: 1, phase: 'uploading', doneBytes: 0, paused: false, ...change }
}

const keys = (entries: { key: string }[]) => entries.map((entry) => entry.key)
const fresh = (...assets: Asset[]) => new Map(assets.map((one) => [one.id, one]))

it('puts files on their way before the assets, newest first', () => {
  expect(keys(libraryEntries([asset('a', 1)], [upload('u1'), upload('u2')], 'p'))).toEqual(['u2', 'u1', 'a'])
})

it('shows a file once when the API already lists it', () => {
  const entries = libraryEntries([asset('a', 1, 'uploading')], [upload('u', { assetId: 'a' })], 'p')
  expect(entries).toHaveLength(1)
  expect(entries[0]?.upload?.id).toBe('u')
})

it('leaves finished files and other projects out of the waiting ones', () => {
  const uploads = [upload('done', { phase: 'searchable' }), upload('failed', { phase: 'failed' }), upload('other', { projectId: 'q' })]
  expect(libraryEntries([], uploads, 'p')).toEqual([])
  expect(keys(libraryEntries([], uploads, undefined))).toEqual(['other'])
})

it('replaces rows by fresher ones in place and puts new ones first', () => {
  const newest = [asset('c', 3), asset('b', 2)]
  const rows = mergeAssets([asset('b', 2, 'processing'), asset('a', 1)], fresh(...newest), newest, undefined)
  expect(rows.map((row) => [row.id, row.state])).toEqual([
    ['c', 'ready'],
    ['b', 'ready'],
    ['a', 'ready'],
  ])
})

it('does not bring back what lies beyond the loaded pages', () => {
  expect(mergeAssets([asset('b', 2)], new Map(), [asset('a', 1)], undefined).map((row) => row.id)).toEqual(['b'])
})

it('drops rows that have left the filtered state', () => {
  const done = asset('a', 1, 'ready')
  expect(mergeAssets([asset('a', 1, 'processing')], fresh(done), [], 'processing')).toEqual([])
})
