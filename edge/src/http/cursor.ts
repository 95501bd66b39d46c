import { KensaError } from '@kensa/contract/errors'
import { z } from 'zod'

/** Cursors are opaque to callers and hold no secret: base64url JSON of a position, parsed like any other input. */
export function encodeCursor(position: unknown): string {
  const ascii = JSON.stringify(position).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function decodeCursor<T>(schema: z.ZodType<T>, cursor: string): T {
  const parsed = schema.safeParse(parseBase64UrlJson(cursor))
  if (parsed.success) return parsed.data
  const message = 'is not a cursor of this list; leave it out to start from the first page'
  throw new KensaError('invalid_input', `query.cursor: ${message}`, { fields: [{ path: 'query.cursor', message }] })
}

/** Lists are ordered by UUIDv7 id, newest first, so the id of the last row is the whole position. */
const idPosition = z.uuid()

/** Rows before this id come next; undefined on the first page. */
export function beforeId(cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : decodeCursor(idPosition, cursor)
}

/** Given up to `limit + 1` rows read from the database, the page and the cursor of the next one. */
export function toPage<Row, Out>(
  rows: readonly Row[],
  limit: number,
  toOut: (row: Row) => Out,
  positionOf: (row: Row) => unknown,
): { data: Out[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { data: shown.map(toOut), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(positionOf(last)) : null }
}

function parseBase64UrlJson(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return undefined
  }
}
