/** Right is yes, left is no, up is that it cannot be told. */
export type SwipeAnswer = 'accept' | 'reject' | 'cant_tell'

/** So far a thumb goes before it means something; a flick may be shorter. */
const distanceMinPx = 88
const flickPxPerMs = 0.55
const flickMinPx = 36

/** Which way a movement points so far, and how near it is to meaning it, 0 to 1. */
export function leaning(dx: number, dy: number): { answer: SwipeAnswer; share: number } | undefined {
  const sideways = Math.abs(dx) >= Math.abs(dy)
  if (!sideways && dy > 0) return undefined
  const distance = sideways ? Math.abs(dx) : -dy
  if (distance < 12) return undefined
  const answer = sideways ? (dx > 0 ? 'accept' : 'reject') : 'cant_tell'
  return { answer, share: Math.min(1, distance / distanceMinPx) }
}

/** What a movement meant once it ended; undefined when it was none, or was taken back. */
export function swiped(dx: number, dy: number, tookMs: number): SwipeAnswer | undefined {
  const toward = leaning(dx, dy)
  if (toward === undefined) return undefined
  const distance = toward.answer === 'cant_tell' ? -dy : Math.abs(dx)
  const flicked = distance >= flickMinPx && distance / Math.max(1, tookMs) >= flickPxPerMs
  return toward.share === 1 || flicked ? toward.answer : undefined
}
