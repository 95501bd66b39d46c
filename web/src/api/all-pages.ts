/** Follows `nextCursor` to the end, for lists that stay small: projects, members, labels, keys. */
export async function allPages<Row>(
  page: (cursor: { cursor?: string }) => Promise<{ data: Row[]; nextCursor: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: { cursor?: string } = {}
  for (;;) {
    const { data, nextCursor } = await page(cursor)
    rows.push(...data)
    if (nextCursor === null) return rows
    cursor = { cursor: nextCursor }
  }
}
