import { expect, it } from 'vitest'
import { forgetResume, readResume, resumeKey, saveResume } from './resume-record.ts'

function memoryStore() {
  const values = new Map<string, string>()
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) }
}
const key = resumeKey('project_1', 'abc')

it('remembers the parts of an unfinished upload until it is forgotten', () => {
  const store = memoryStore()
  saveResume(key, { assetId: 'asset_1', etags: { 1: '"x"' } }, 1000, store)
  expect(readResume(key, 2000, store)).toEqual({ assetId: 'asset_1', etags: { 1: '"x"' }, savedAt: 1000 })
  forgetResume(key, store)
  expect(readResume(key, 2000, store)).toBeUndefined()
})

it('forgets after a day, as the storage does', () => {
  const store = memoryStore()
  saveResume(key, { assetId: 'asset_1', etags: {} }, 0, store)
  expect(readResume(key, 25 * 3600 * 1000, store)).toBeUndefined()
})

it('keeps the newest 200', () => {
  const store = memoryStore()
  for (let n = 0; n < 250; n++) saveResume(`p:${n}`, { assetId: `asset_${n}`, etags: {} }, n, store)
  expect(readResume('p:49', 250, store)).toBeUndefined()
  expect(readResume('p:50', 250, store)?.assetId).toBe('asset_50')
})

it('works without a storage that can be written or read', () => {
  const broken = {
    getItem: () => 'not json',
    setItem: () => {
      throw new Error('full')
    },
  }
  saveResume(key, { assetId: 'asset_1', etags: {} }, 0, broken)
  expect(readResume(key, 0, broken)).toBeUndefined()
})
