import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { expect, it } from 'vitest'
import { boxBetween, fitPolygons, handleAt, handlePoint, handles, moveBox, resizeBox } from './edit-box.ts'
import { regionAt } from './region-at.ts'
import { edgesOf, snapBox } from './snap.ts'
import { fitView, panView, revealBox, toPicture, zoomView } from './view-transform.ts'

const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
console.log(`seed ${seed}`)
const random = mulberry32(seed)
const between = (low: number, high: number) => low + random() * (high - low)
const picture = { width: 640, height: 480 }
const screen = { width: 400, height: 300 }

it('keeps what is under the pointer there while it zooms', () => {
  for (let n = 0; n < 200; n++) {
    const view = fitView(picture, screen)
    const at = { x: between(150, 250), y: between(100, 200) }
    const before = toPicture(view, at)
    const after = toPicture(zoomView(view, between(1, 8), at, picture, screen), at)
    expect(after.x).toBeCloseTo(before.x, 6)
    expect(after.y).toBeCloseTo(before.y, 6)
  }
})

it('never loses the picture off the screen, nor grows without end', () => {
  let view = fitView(picture, screen)
  for (let n = 0; n < 500; n++) {
    view = zoomView(view, between(0.3, 3), { x: between(0, 400), y: between(0, 300) }, picture, screen)
    view = panView(view, between(-900, 900), between(-900, 900), picture, screen)
    expect(view.scale).toBeLessThanOrEqual(32)
    expect(view.x < screen.width && view.x + picture.width * view.scale > 0).toBe(true)
    expect(view.y < screen.height && view.y + picture.height * view.scale > 0).toBe(true)
  }
})

it('brings a box into sight, and moves nothing where it is in sight', () => {
  const view = { scale: 2, x: 0, y: 0 }
  expect(revealBox(view, { x: 20, y: 20, width: 20, height: 20 }, screen)).toEqual(view)
  const shown = revealBox(view, { x: 600, y: 400, width: 20, height: 20 }, screen)
  expect((600 + 20) * 2 + shown.x).toBeLessThanOrEqual(screen.width)
  expect((400 + 20) * 2 + shown.y).toBeLessThanOrEqual(screen.height)
})

it('keeps boxes inside the picture however they are moved and pulled, without turning them inside out', () => {
  let box = { x: 100, y: 100, width: 50, height: 40 }
  for (let n = 0; n < 2_000; n++) {
    const handle = handles[Math.floor(random() * handles.length)]
    const [dx, dy] = [between(-300, 300), between(-300, 300)]
    box = handle === undefined || random() < 0.3 ? moveBox(box, dx, dy, picture) : resizeBox(box, handle, dx, dy, picture)
    expect(box.x >= 0 && box.y >= 0 && box.width >= 1 && box.height >= 1, JSON.stringify(box)).toBe(true)
    expect(box.x + box.width).toBeLessThanOrEqual(picture.width + 1e-9)
    expect(box.y + box.height).toBeLessThanOrEqual(picture.height + 1e-9)
  }
})

it('gives each handle an area as wide as the finger, and the middle of a small box to moving it', () => {
  const large = { x: 100, y: 100, width: 200, height: 200 }
  for (const handle of handles) {
    const { x, y } = handlePoint(large, handle)
    for (const [dx, dy] of [
      [21, 21],
      [-21, 21],
      [21, -21],
      [-21, -21],
    ] as const)
      expect(handleAt(large, { x: x + dx, y: y + dy }, 22)).toEqual(handle)
    expect(handleAt(large, { x: x + 23, y: y + 23 }, 22)).not.toEqual(handle)
  }
  const small = { x: 100, y: 100, width: 18, height: 18 }
  expect(handleAt(small, { x: 109, y: 109 }, 22)).toBeUndefined()
  expect(handleAt(small, { x: 120, y: 121 }, 22)).toEqual({ dx: 1, dy: 1 })
})

it('snaps the nearest moving edge, and only when it is near', () => {
  const edges = edgesOf([{ x: 100, y: 50, width: 60, height: 30 }], picture)
  expect(snapBox({ x: 163, y: 200, width: 20, height: 20 }, 'all', edges, 5)).toEqual({ dx: -3, dy: 0, guideX: 160, guideY: null })
  expect(snapBox({ x: 10, y: 10, width: 88, height: 41 }, { dx: 1, dy: 1 }, edges, 5)).toEqual({ dx: 2, dy: -1, guideX: 100, guideY: 50 })
  expect(snapBox({ x: 98, y: 10, width: 20, height: 10 }, { dx: 1, dy: 0 }, edges, 5)).toMatchObject({ dx: 0, dy: 0 })
  expect(snapBox({ x: 2, y: 300, width: 20, height: 178 }, 'all', edges, 5)).toMatchObject({ dx: -2, dy: 2, guideX: 0, guideY: 480 })
})

it('draws in whole pixels inside the picture, from any corner', () => {
  expect(boxBetween({ x: 30.4, y: 40.6 }, { x: 10.2, y: 500 }, picture)).toEqual({ x: 10, y: 41, width: 20, height: 439 })
  expect(boxBetween({ x: 10, y: 10 }, { x: 10.3, y: 90 }, picture)).toBeUndefined()
})

it('takes an outline along with its box', () => {
  const [polygon] = fitPolygons([[10, 10, 30, 10, 20, 50]], { x: 10, y: 10, width: 20, height: 40 }, { x: 0, y: 5, width: 40, height: 20 })
  expect(polygon).toEqual([0, 5, 40, 5, 20, 25])
})

it('chooses the smallest region under a point, and a polygon only inside of it', () => {
  const box = (id: string, x: number, width: number) => ({ id, box: { x, y: 0, width, height: width }, outline: null })
  const regions = [box('large', 0, 400), box('small', 100, 40)]
  expect(regionAt(regions, { x: 120, y: 20 }, 2)?.id).toBe('small')
  expect(regionAt(regions, { x: 300, y: 20 }, 2)?.id).toBe('large')
  expect(regionAt(regions, { x: 500, y: 20 }, 2)).toBeUndefined()
  const triangle = { ...box('triangle', 0, 100), outline: { kind: 'polygon' as const, polygons: [[0, 0, 100, 0, 0, 100]] } }
  expect(regionAt([triangle], { x: 20, y: 20 }, 2)?.id).toBe('triangle')
  expect(regionAt([triangle], { x: 90, y: 90 }, 2)).toBeUndefined()
})
