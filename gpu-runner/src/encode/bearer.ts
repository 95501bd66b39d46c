import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether the header carries the token; takes the same time wherever they differ, and whatever their lengths. */
export function bearerMatches(header: string | undefined, token: string): boolean {
  const given = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : ''
  return timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
