import { expect, it } from 'vitest'
import { parseAssetUrl } from './asset-url.ts'
import { markStrength } from './mark-strength.ts'
import { roomyMarks } from './roomy-marks.ts'
import { filmStrip, nearestFrame, neighborMark, stepFrame, timeAt } from './timeline-scale.ts'

const frames = [0, 1000, 2000, 3500].map((tMs) => ({ tMs }))

it('turns a place on the line into a moment and stays within the video', () => {
  expect(timeAt(50, 200, 8000)).toBe(2000)
  expect(timeAt(-5, 200, 8000)).toBe(0)
  expect(timeAt(500, 200, 8000)).toBe(8000)
  expect(timeAt(5, 0, 8000)).toBe(0)
})

it('finds the frame nearest in time', () => {
  expect([0, 400, 600, 2700, 2800, 99_999].map((tMs) => nearestFrame(frames, tMs))).toEqual([0, 0, 1, 2, 3, 3])
  expect(nearestFrame([], 5)).toBe(-1)
})

it('steps frame by frame and stops at the ends', () => {
  expect(stepFrame(frames, 1000, 1)).toBe(2)
  expect(stepFrame(frames, 0, -1)).toBe(0)
  expect(stepFrame(frames, 3500, 10)).toBe(3)
})

it('fills a film strip in order', () => {
  expect(filmStrip(frames, 2, 4000).map((frame) => frame.tMs)).toEqual([1000, 3500])
  expect(filmStrip([], 5, 4000)).toEqual([])
})

it('finds the next mark in either direction', () => {
  expect(neighborMark(frames, 1000, 1)?.tMs).toBe(2000)
  expect(neighborMark(frames, 1000, -1)?.tMs).toBe(0)
  expect(neighborMark(frames, 3500, 1)).toBeUndefined()
})

it('reads the second and the search from an address and leaves out the rest', () => {
  expect(parseAssetUrl({ t: 12.5, s: 'search_1' })).toEqual({ t: 12.5, s: 'search_1' })
  expect(parseAssetUrl({ t: '7' })).toEqual({ t: 7 })
  expect(parseAssetUrl({ t: -1, s: 'asset_1' })).toEqual({})
  expect(parseAssetUrl({ t: 'soon' })).toEqual({})
})

it('marks the best hit strongest and the weakest faintest', () => {
  expect([0.5, 0.6, 0.9].map((score) => markStrength(score, [0.5, 0.6, 0.9]))).toEqual([0, expect.closeTo(0.25), 1])
  expect(markStrength(0.4, [0.4])).toBe(1)
})

it('leaves room to press the best marks and only draws those in between', () => {
  const mark = (id: string, tMs: number, score: number) => ({ frame: { id, tMs }, score })
  const marks = [mark('a', 0, 0.5), mark('b', 1000, 0.9), mark('c', 2000, 0.7), mark('d', 9000, 0.1)]
  expect([...roomyMarks(marks, 100, 10_000)]).toEqual(['b', 'd'])
  expect([...roomyMarks(marks, 100, 10_000, 'c')]).toEqual(['c', 'd'])
  expect(roomyMarks(marks, 1000, 10_000).size).toBe(4)
})
