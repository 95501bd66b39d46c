import type { Box } from '@kensa/algorithms/boxes/box'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Region } from '../../api/types.ts'
import { boxBetween, fitPolygons, type Handle, handleAt, moveBox, resizeBox } from './edit-box.ts'
import { regionAt } from './region-at.ts'
import { cornersOf } from './scene.ts'
import { edgesOf, snapBox } from './snap.ts'
import { type Point, panView, type Size, toPicture, type View, zoomView } from './view-transform.ts'

export type Tool = 'select' | 'box' | 'polygon'

/** What a region's place becomes: a box, or polygons. */
export type RegionPlace = { box: Box; polygons: number[][] | null }

/** What the pointer is about; kept outside of React, since it changes with every move. */
export type Live = {
  view: View
  /** The selected region as it is being moved or pulled. */
  edit: RegionPlace | null
  draft: { kind: 'box'; box: Box } | { kind: 'polygon'; corners: Point[]; next: Point | null } | null
  guideX: number | null
  guideY: number | null
}

type Gesture =
  | { kind: 'pan'; moved: boolean; selectNothing: boolean }
  | { kind: 'pinch'; distance: number; middle: Point }
  | { kind: 'draw'; from: Point }
  | { kind: 'corner' }
  | { kind: 'move'; from: Point; place: RegionPlace; moved: boolean }
  | { kind: 'resize'; from: Point; handle: Handle; place: RegionPlace }
  | { kind: 'vertex'; index: number; place: RegionPlace }

type GestureOptions = {
  element: HTMLElement | null
  live: Live
  picture: Size
  screen: Size
  tool: Tool
  readOnly: boolean
  /** Those in sight. */
  regions: readonly Region[]
  selected: Region | undefined
  draw: (what: 'all' | 'active') => void
  onSelect: (id: string | null) => void
  onPlace: (region: Region, place: RegionPlace) => void
  onDrawBox: (box: Box) => void
  onClosePolygon: () => void
}

/** Half of what a finger needs, 44 CSS pixels; a mouse needs less. */
const reachPx = { touch: 22, mouse: 9 } as const
const snapPx = 6
/** A press that moves less is a click. */
const clickPx = { touch: 8, mouse: 3 } as const

export function placeOf({ box, outline }: Pick<Region, 'box' | 'outline'>): RegionPlace {
  return { box, polygons: outline?.kind === 'polygon' ? outline.polygons : null }
}

/** Mouse, pen and fingers on the canvas: one draws, chooses, moves and pulls; two, the wheel and the space bar move the view. */
export function useCanvasGestures(options: GestureOptions): void {
  const { element } = options
  const pointers = useRef(new Map<number, Point>())
  const gesture = useRef<Gesture | null>(null)
  const space = useRef(false)

  const reachOf = (event: PointerEvent) => (event.pointerType === 'touch' ? 'touch' : 'mouse')
  const pointOf = (event: PointerEvent | WheelEvent): Point => {
    const rect = element?.getBoundingClientRect()
    return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) }
  }
  const setView = (view: View) => {
    options.live.view = view
    options.draw('all')
  }
  const clear = () => {
    const { live } = options
    live.edit = null
    live.guideX = null
    live.guideY = null
    if (live.draft?.kind === 'box') live.draft = null
  }

  const down = useEffectEvent((event: PointerEvent) => {
    const { live, tool, readOnly, selected, regions, picture } = options
    element?.setPointerCapture(event.pointerId)
    element?.focus({ preventScroll: true })
    const at = pointOf(event)
    pointers.current.set(event.pointerId, at)
    if (pointers.current.size === 2) {
      // The second finger takes the view; what the first began is undone.
      clear()
      const [a, b] = [...pointers.current.values()] as [Point, Point]
      gesture.current = { kind: 'pinch', distance: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
      options.draw('active')
      return
    }
    if (pointers.current.size > 2) return
    if (event.button === 1 || space.current) {
      gesture.current = { kind: 'pan', moved: false, selectNothing: false }
      return
    }
    if (event.button !== 0) return
    const from = toPicture(live.view, at)
    if (!readOnly && tool === 'box') {
      gesture.current = { kind: 'draw', from: snapped(from, event.altKey) }
      return
    }
    if (!readOnly && tool === 'polygon') {
      gesture.current = { kind: 'corner' }
      return
    }
    const touch = reachOf(event)
    const radius = reachPx[touch] / live.view.scale
    if (!readOnly && selected !== undefined) {
      const place = placeOf(selected)
      if (place.polygons === null) {
        const handle = handleAt(place.box, from, radius)
        if (handle !== undefined) {
          gesture.current = { kind: 'resize', from, handle, place }
          return
        }
      } else {
        const index = nearestCorner(place.polygons, from, radius)
        if (index !== undefined) {
          gesture.current = { kind: 'vertex', index, place }
          return
        }
      }
    }
    const region = regionAt(regions, from, (touch === 'touch' ? 10 : 3) / live.view.scale)
    if (region !== undefined && region.id !== selected?.id) options.onSelect(region.id)
    // A finger that rests on a region it has not chosen yet means to move the picture.
    const mayMove = !readOnly && region !== undefined && (touch === 'mouse' || region.id === selected?.id)
    gesture.current = mayMove
      ? { kind: 'move', from, place: placeOf(region), moved: false }
      : { kind: 'pan', moved: false, selectNothing: region === undefined }
    if (!inside(from, picture) && region === undefined) gesture.current = { kind: 'pan', moved: false, selectNothing: true }
  })

  const move = useEffectEvent((event: PointerEvent) => {
    const { live, picture, screen } = options
    const at = pointOf(event)
    const before = pointers.current.get(event.pointerId)
    if (before === undefined) {
      if (live.draft?.kind === 'polygon') {
        live.draft.next = snapped(toPicture(live.view, at), event.altKey)
        options.draw('active')
      }
      return
    }
    const now = gesture.current
    const far = Math.hypot(at.x - before.x, at.y - before.y) >= clickPx[reachOf(event)]
    if (now?.kind === 'pinch') {
      pointers.current.set(event.pointerId, at)
      const [a, b] = [...pointers.current.values()]
      if (a === undefined || b === undefined) return
      const distance = Math.hypot(a.x - b.x, a.y - b.y)
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
      const panned = panView(live.view, middle.x - now.middle.x, middle.y - now.middle.y, picture, screen)
      setView(zoomView(panned, distance / Math.max(now.distance, 1), middle, picture, screen))
      now.distance = distance
      now.middle = middle
      return
    }
    if (now?.kind === 'pan') {
      if (!now.moved && !far) return
      now.moved = true
      pointers.current.set(event.pointerId, at)
      setView(panView(live.view, at.x - before.x, at.y - before.y, picture, screen))
      return
    }
    const to = toPicture(live.view, at)
    if (now?.kind === 'draw') {
      const box = boxBetween(now.from, snapped(to, event.altKey), picture)
      live.draft = box === undefined ? null : { kind: 'box', box }
    } else if (now?.kind === 'move') {
      if (!now.moved && !far) return
      now.moved = true
      const box = moveBox(now.place.box, Math.round(to.x - now.from.x), Math.round(to.y - now.from.y), picture)
      live.edit = placeAt(
        now.place,
        snapEdit(box, 'all', event.altKey, (each, dx, dy) => moveBox(each, dx, dy, picture)),
      )
    } else if (now?.kind === 'resize') {
      const { handle, place } = now
      const box = resizeBox(place.box, handle, Math.round(to.x - now.from.x), Math.round(to.y - now.from.y), picture)
      live.edit = placeAt(
        place,
        snapEdit(box, handle, event.altKey, (each, dx, dy) => resizeBox(each, handle, dx, dy, picture)),
      )
    } else if (now?.kind === 'vertex') {
      live.edit = withCorner(now.place, now.index, snapped(to, event.altKey))
    }
    options.draw('active')
  })

  const up = useEffectEvent((event: PointerEvent) => {
    const { live, selected, regions } = options
    const at = pointOf(event)
    pointers.current.delete(event.pointerId)
    const now = gesture.current
    if (now?.kind === 'pinch') {
      // The finger that stays does nothing until it is lifted.
      gesture.current = null
      return
    }
    gesture.current = null
    if (now === null) return
    const { edit, draft } = live
    clear()
    if (now.kind === 'pan' && !now.moved && now.selectNothing) options.onSelect(null)
    if (now.kind === 'draw') {
      const wide = draft?.kind === 'box' && Math.min(draft.box.width, draft.box.height) * live.view.scale >= 4
      if (draft?.kind === 'box' && wide) options.onDrawBox(draft.box)
      else options.onSelect(regionAt(regions, toPicture(live.view, at), 3 / live.view.scale)?.id ?? null)
    }
    if (now.kind === 'corner') {
      const corner = snapped(toPicture(live.view, at), event.altKey)
      const corners = draft?.kind === 'polygon' ? draft.corners : []
      const [first] = corners
      const closes = first !== undefined && corners.length >= 3 && distancePx(first, corner, live.view) <= reachPx[reachOf(event)]
      if (closes) options.onClosePolygon()
      else live.draft = { kind: 'polygon', corners: [...corners, corner], next: null }
    }
    if (edit !== null && selected !== undefined && now.kind !== 'draw') {
      // Shown until the new place comes back as a property.
      live.edit = edit
      options.onPlace(selected, edit)
    }
    options.draw('all')
  })

  const cancel = useEffectEvent((event: PointerEvent) => {
    pointers.current.delete(event.pointerId)
    gesture.current = null
    clear()
    options.draw('all')
  })

  const twice = useEffectEvent(() => {
    const { live } = options
    if (live.draft?.kind !== 'polygon') return
    // Both clicks have set a corner, at one place.
    const { corners } = live.draft
    while (corners.length > 1 && distancePx(corners.at(-1) as Point, corners.at(-2) as Point, live.view) < clickPx.touch) corners.pop()
    options.onClosePolygon()
  })

  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    const { live, picture, screen } = options
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    // Pinching on a trackpad comes as a wheel with control, in small steps.
    const speed = event.ctrlKey ? 0.01 : 0.002
    setView(zoomView(live.view, Math.exp(-event.deltaY * lines * speed), pointOf(event), picture, screen))
  })

  const press = useEffectEvent((event: KeyboardEvent, isDown: boolean) => {
    if (event.code !== 'Space' || event.target !== element) return
    event.preventDefault()
    space.current = isDown
  })

  useEffect(() => {
    if (element === null) return
    const stop = new AbortController()
    const { signal } = stop
    element.addEventListener('pointerdown', (event) => down(event), { signal })
    element.addEventListener('pointermove', (event) => move(event), { signal })
    element.addEventListener('pointerup', (event) => up(event), { signal })
    element.addEventListener('pointercancel', (event) => cancel(event), { signal })
    element.addEventListener('dblclick', () => twice(), { signal })
    element.addEventListener('wheel', (event) => wheel(event), { signal, passive: false })
    window.addEventListener('keydown', (event) => press(event, true), { signal })
    window.addEventListener('keyup', (event) => press(event, false), { signal })
    return () => stop.abort()
  }, [element])

  function snapped(at: Point, free: boolean): Point {
    const { live, picture } = options
    const clamped = { x: Math.min(Math.max(at.x, 0), picture.width), y: Math.min(Math.max(at.y, 0), picture.height) }
    live.guideX = null
    live.guideY = null
    if (free) return clamped
    const snap = snapBox({ ...clamped, width: 0, height: 0 }, { dx: 1, dy: 1 }, otherEdges(), snapPx / live.view.scale)
    live.guideX = snap.guideX
    live.guideY = snap.guideY
    return { x: clamped.x + snap.dx, y: clamped.y + snap.dy }
  }

  function snapEdit(box: Box, moving: Handle | 'all', free: boolean, shift: (box: Box, dx: number, dy: number) => Box): Box {
    const { live } = options
    live.guideX = null
    live.guideY = null
    if (free) return box
    const snap = snapBox(box, moving, otherEdges(), snapPx / live.view.scale)
    live.guideX = snap.guideX
    live.guideY = snap.guideY
    return shift(box, snap.dx, snap.dy)
  }

  function otherEdges() {
    const { regions, selected, picture } = options
    return edgesOf(
      regions.filter(({ id }) => id !== selected?.id).map(({ box }) => box),
      picture,
    )
  }
}

function inside({ x, y }: Point, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

function distancePx(a: Point, b: Point, { scale }: View): number {
  return Math.hypot(a.x - b.x, a.y - b.y) * scale
}

function nearestCorner(polygons: readonly (readonly number[])[], at: Point, radius: number): number | undefined {
  const near = cornersOf(polygons)
    .map(({ x, y }, index) => ({ index, distance: Math.max(Math.abs(x - at.x), Math.abs(y - at.y)) }))
    .filter(({ distance }) => distance <= radius)
  return near.sort((a, b) => a.distance - b.distance)[0]?.index
}

/** The same region with its box elsewhere. */
export function placeAt(place: RegionPlace, box: Box): RegionPlace {
  return { box, polygons: place.polygons && fitPolygons(place.polygons, place.box, box) }
}

function withCorner(place: RegionPlace, index: number, at: Point): RegionPlace {
  let k = index
  const polygons = (place.polygons ?? []).map((polygon) => {
    const corners = polygon.length / 2
    const own = k
    k -= corners
    return own >= 0 && own < corners ? polygon.with(2 * own, at.x).with(2 * own + 1, at.y) : [...polygon]
  })
  const [xs, ys] = [polygons.flat().filter((_, n) => n % 2 === 0), polygons.flat().filter((_, n) => n % 2 === 1)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, polygons }
}
