import type { ReviewItem } from '../../api/types.ts'

/** In pixels of the frame, from its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number }
export type Size = { widthPx: number; heightPx: number }

const edges = ['x', 'y', 'width', 'height'] as const

/** Where on its picture the item's subject is; undefined when it is about the whole picture. */
export function boxOf({ value, evidence }: Pick<ReviewItem, 'value' | 'evidence'>): Box | undefined {
  for (const candidate of [value['box'], evidence['box']]) {
    if (typeof candidate !== 'object' || candidate === null) continue
    const box = candidate as Record<string, unknown>
    if (edges.every((edge) => typeof box[edge] === 'number' && Number.isFinite(box[edge]))) return box as Box
  }
  return undefined
}

/** Around the subject as much again on each side, and never less than this share of the picture. */
const marginShare = 0.7
const contextShareMin = 0.22

/** The part of a picture to show of a subject, in the proportions of where it is shown; beyond the picture only where it must be. */
export function viewAround(box: Box, frame: Size, view: Size): Box {
  const aspect = view.widthPx / Math.max(1, view.heightPx)
  const least = contextShareMin * Math.max(frame.widthPx, frame.heightPx)
  const margin = marginShare * Math.max(box.width, box.height)
  let width = Math.max(box.width + 2 * margin, least)
  let height = Math.max(box.height + 2 * margin, least)
  if (width / height < aspect) width = height * aspect
  else height = width / aspect
  const whole = wholeView(frame, view)
  if (width >= whole.width) return whole
  return {
    x: within(box.x + box.width / 2 - width / 2, width, frame.widthPx),
    y: within(box.y + box.height / 2 - height / 2, height, frame.heightPx),
    width,
    height,
  }
}

/** The whole picture in the middle of where it is shown. */
export function wholeView(frame: Size, view: Size): Box {
  const scale = Math.min(view.widthPx / frame.widthPx, view.heightPx / frame.heightPx)
  const [width, height] = [view.widthPx / scale, view.heightPx / scale]
  return { x: (frame.widthPx - width) / 2, y: (frame.heightPx - height) / 2, width, height }
}

/** Where a span of `length` begins so that it stays within `room`; in its middle when it does not fit. */
function within(start: number, length: number, room: number): number {
  return length >= room ? (room - length) / 2 : Math.min(Math.max(start, 0), room - length)
}

export type Handle = 'nw' | 'ne' | 'sw' | 'se' | 'all'
const sideMinPx = 2

/** The box after one of its corners, or all of it, was moved; it stays in the picture and keeps its sides the right way round. */
export function moveBox(box: Box, handle: Handle, dx: number, dy: number, frame: Size): Box {
  if (handle === 'all') {
    const x = Math.min(Math.max(box.x + dx, 0), frame.widthPx - box.width)
    const y = Math.min(Math.max(box.y + dy, 0), frame.heightPx - box.height)
    return rounded({ ...box, x, y })
  }
  let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height]
  if (handle.endsWith('w')) left = Math.min(Math.max(left + dx, 0), right - sideMinPx)
  else right = Math.max(Math.min(right + dx, frame.widthPx), left + sideMinPx)
  if (handle.startsWith('n')) top = Math.min(Math.max(top + dy, 0), bottom - sideMinPx)
  else bottom = Math.max(Math.min(bottom + dy, frame.heightPx), top + sideMinPx)
  return rounded({ x: left, y: top, width: right - left, height: bottom - top })
}

function rounded({ x, y, width, height }: Box): Box {
  const tenth = (value: number) => Math.round(value * 10) / 10
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
}
