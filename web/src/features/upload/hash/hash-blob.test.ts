import { expect, it } from 'vitest'
import { hashBlob } from './hash-blob.ts'

it('gives the SHA-256 of a blob that spans several chunks', async () => {
  const data = Uint8Array.from({ length: 20_000_000 }, (_, index) => (index * 2654435761) >>> 24)
  const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
  expect(await hashBlob(new Blob([data]))).toBe(Array.from(expected, (byte) => byte.toString(16).padStart(2, '0')).join(''))
})

it('tells its progress up to the last byte', async () => {
  const seen: number[] = []
  await hashBlob(new Blob([new Uint8Array(17_000_000)]), { onProgress: (done) => seen.push(done) })
  expect(seen).toEqual([8_388_608, 16_777_216, 17_000_000])
})

it('stops when aborted', async () => {
  const control = new AbortController()
  const hashing = hashBlob(new Blob([new Uint8Array(40_000_000)]), { signal: control.signal, onProgress: () => control.abort() })
  await expect(hashing).rejects.toThrow(/abort/i)
})
