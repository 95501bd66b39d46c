type Timed = { tMs: number }

/** The moment under a pointer on a line that is `widthPx` long. */
export function timeAt(xPx: number, widthPx: number, durationMs: number): number {
  if (widthPx <= 0) return 0
  return Math.round(Math.min(Math.max(xPx / widthPx, 0), 1) * durationMs)
}

/** Index of the frame nearest in time, in a list ordered by time; -1 without frames. */
export function nearestFrame(frames: readonly Timed[], tMs: number): number {
  let low = 0
  let high = frames.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.tMs ?? 0) < tMs) low = middle + 1
    else high = middle
  }
  const after = frames[low]
  const before = frames[low - 1]
  if (after === undefined) return -1
  return before !== undefined && tMs - before.tMs <= Math.abs(after.tMs - tMs) ? low - 1 : low
}

/** The frame shown `steps` before or after a moment: a frame is shown from its time on. */
export function stepFrame(frames: readonly Timed[], tMs: number, steps: number): number {
  const at = nearestFrame(frames, tMs)
  return Math.min(Math.max(at + steps, 0), frames.length - 1)
}

/** Evenly spaced frames that fill a film strip of so many pictures. */
export function filmStrip<T extends Timed>(frames: readonly T[], pictures: number, durationMs: number): T[] {
  const chosen = Array.from({ length: pictures }, (_, slot) => frames[nearestFrame(frames, ((slot + 0.5) / pictures) * durationMs)])
  return chosen.filter((frame) => frame !== undefined)
}

/** The next marked moment before or after `tMs`, if there is one. */
export function neighborMark<T extends Timed>(marks: readonly T[], tMs: number, direction: 1 | -1): T | undefined {
  const beyond = marks.filter((mark) => (direction === 1 ? mark.tMs > tMs : mark.tMs < tMs))
  return beyond.sort((a, b) => direction * (a.tMs - b.tMs))[0]
}
