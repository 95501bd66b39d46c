import { expect, it } from 'vitest'
import { boxOf, moveBox, viewAround, wholeView } from './box.ts'

const frame = { widthPx: 640, heightPx: 480 }
const view = { widthPx: 800, heightPx: 400 }

it('finds the box in the answer before that in the evidence, and none that is no box', () => {
  const box = { x: 1, y: 2, width: 3, height: 4 }
  expect(boxOf({ value: { box }, evidence: { box: { ...box, x: 9 } } })).toEqual(box)
  expect(boxOf({ value: {}, evidence: { box } })).toEqual(box)
  expect(boxOf({ value: { box: { x: 1, y: 2, width: '3', height: 4 } }, evidence: {} })).toBeUndefined()
})

it('shows a subject in the middle with room around it, in the proportions of the place', () => {
  const shown = viewAround({ x: 300, y: 220, width: 40, height: 40 }, frame, view)
  expect(shown.width / shown.height).toBeCloseTo(2)
  expect(shown.x + shown.width / 2).toBeCloseTo(320)
  expect(shown.height).toBeGreaterThanOrEqual(0.22 * 640)
})

it('stays within the picture at its edges, and shows it whole rather than less than the whole with bars', () => {
  const corner = viewAround({ x: 0, y: 440, width: 40, height: 40 }, frame, view)
  expect([corner.x, corner.y + corner.height]).toEqual([0, 480])
  expect(viewAround({ x: 0, y: 0, width: 600, height: 470 }, frame, view)).toEqual(wholeView(frame, view))
  expect(wholeView(frame, view)).toEqual({ x: -160, y: 0, width: 960, height: 480 })
})

it('moves corners and the whole, but never out of the picture nor inside out', () => {
  const box = { x: 100, y: 100, width: 50, height: 40 }
  expect(moveBox(box, 'se', 10, -5, frame)).toEqual({ x: 100, y: 100, width: 60, height: 35 })
  expect(moveBox(box, 'nw', 500, -500, frame)).toEqual({ x: 148, y: 0, width: 2, height: 140 })
  expect(moveBox(box, 'all', -500, 1000, frame)).toEqual({ x: 0, y: 440, width: 50, height: 40 })
  expect(moveBox(box, 'ne', 1000, 1000, frame)).toEqual({ x: 100, y: 138, width: 540, height: 2 })
})
