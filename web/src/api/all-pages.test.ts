import { expect, it } from 'vitest'
import { allPages } from './all-pages.ts'

it('follows the cursor to the last page and keeps the order', async () => {
  const pages: Record<string, { data: number[]; nextCursor: string | null }> = {
    first: { data: [1, 2], nextCursor: 'b' },
    b: { data: [3], nextCursor: 'c' },
    c: { data: [], nextCursor: null },
  }
  const rows = await allPages(async ({ cursor }) => pages[cursor ?? 'first'] ?? { data: [], nextCursor: null })
  expect(rows).toEqual([1, 2, 3])
})
