import type { Box } from '@kensa/algorithms/boxes/box'
import type { LabelColor } from '@kensa/contract/label-colors'
import Konva from 'konva/lib/Core.js'
import type { Region } from '../../api/types.ts'
import { handlePoint, handles } from './edit-box.ts'
import { maskBitmap } from './mask-bitmap.ts'
import { type Palette, readPalette } from './palette.ts'
import type { Point, Size, View } from './view-transform.ts'

/** A region as it is drawn: its colour is never alone, its words stand by it. */
export type DrawnRegion = Pick<Region, 'id' | 'box' | 'outline' | 'state'> & { color: LabelColor; text: string }

export type Draft =
  | { kind: 'box'; box: Box; color: LabelColor }
  /** Corners so far, and where the next one would be. */
  | { kind: 'polygon'; corners: readonly Point[]; next: Point | null; color: LabelColor }

export type SceneState = {
  view: View
  regions: readonly DrawnRegion[]
  selected: DrawnRegion | null
  /** Whether the selected one shows its handles. */
  editable: boolean
  draft: Draft | null
  guideX: number | null
  guideY: number | null
  showMasks: boolean
  /** Side of a handle in CSS pixels. */
  handlePx: number
}

type Context = Konva.Context

const dashes: Readonly<Record<Region['state'], number[]>> = { accepted: [], proposed: [6, 4], rejected: [2, 4] }
/** Width on the screen from which a region has room for its words. */
const wordsFromPx = 28
const wordsCharsMax = 32
/** Regions on the screen from which words must fit into their boxes: more would lie over each other, and say nothing. */
const crowdFrom = 100

export type Scene = {
  /** Draws at the next frame, everything or what is being edited alone. */
  draw: (what: 'all' | 'active') => void
  resize: (size: Size) => void
  destroy: () => void
}

/**
 * Two layers of one shape each: all regions but the selected one, and what is being edited, so that an edit redraws little. Shapes are drawn
 * in one go by colour and dash, in screen pixels, so that lines stay thin at any zoom; nothing listens, since `regionAt` and `handleAt` know
 * where things are.
 */
export function createScene(container: HTMLDivElement, size: Size, read: () => SceneState): Scene {
  const palette = readPalette(container)
  const stage = new Konva.Stage({ container, ...size, listening: false })
  const layerOf = (draw: (context: Context, state: SceneState, size: Size) => void) => {
    const layer = new Konva.Layer({ listening: false })
    const sceneFunc = (context: Context) => draw(context, read(), { width: stage.width(), height: stage.height() })
    layer.add(new Konva.Shape({ sceneFunc, listening: false, perfectDrawEnabled: false }))
    stage.add(layer)
    return layer
  }
  const still = layerOf((context, state, screen) => {
    const seen = state.regions.filter(({ id, box }) => id !== state.selected?.id && isOnScreen(box, state.view, screen))
    drawRegions(context, palette, state, seen)
    context.setAttr('font', palette.font)
    for (const region of seen) {
      const roomPx = seen.length > crowdFrom ? palette.widthOf(region.text, context) + 22 : wordsFromPx
      if (region.box.width * state.view.scale >= roomPx) drawWords(context, palette, region, state.view, false)
    }
  })
  const active = layerOf((context, state, screen) => drawActive(context, palette, state, screen))
  return {
    draw: (what) => {
      if (what === 'all') still.batchDraw()
      active.batchDraw()
    },
    resize: (next) => stage.size(next),
    destroy: () => stage.destroy(),
  }
}

function isOnScreen({ x, y, width, height }: Box, { scale, x: left, y: top }: View, screen: Size): boolean {
  const [sx, sy] = [x * scale + left, y * scale + top]
  return sx < screen.width + 4 && sy < screen.height + 24 && sx + width * scale > -4 && sy + height * scale > -4
}

function drawRegions(context: Context, palette: Palette, { view, showMasks }: SceneState, regions: readonly DrawnRegion[]): void {
  if (showMasks) for (const region of regions) drawMask(context, palette, region, view)
  const groups = Map.groupBy(regions, ({ color, state }) => `${color} ${state}`)
  // Dark lines under all of them, so that no picture swallows a colour.
  context.setAttr('strokeStyle', palette.veil)
  context.setAttr('lineWidth', 3.5)
  context.setLineDash([])
  context.beginPath()
  for (const region of regions) tracePath(context, region, view)
  context.stroke()
  context.setAttr('lineWidth', 1.75)
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    context.setAttr('strokeStyle', palette.labels[first.color])
    context.setLineDash(dashes[first.state])
    context.beginPath()
    for (const region of group) tracePath(context, region, view)
    context.stroke()
  }
  context.setLineDash([])
}

function drawMask(context: Context, palette: Palette, { outline, box, color }: DrawnRegion, view: View): void {
  if (outline === null) return
  const fill = palette.labels[color]
  context.setAttr('globalAlpha', 0.35)
  if (outline.kind === 'mask') {
    const bitmap = maskBitmap(outline, box, fill)
    const { scale, x, y } = view
    if (bitmap !== null) context.drawImage(bitmap, box.x * scale + x, box.y * scale + y, box.width * scale, box.height * scale)
  } else {
    context.setAttr('fillStyle', fill)
    context.beginPath()
    for (const polygon of outline.polygons) tracePolygon(context, polygon, view)
    context.fill()
  }
  context.setAttr('globalAlpha', 1)
}

function tracePath(context: Context, { box, outline }: Pick<DrawnRegion, 'box' | 'outline'>, view: View): void {
  if (outline?.kind === 'polygon') for (const polygon of outline.polygons) tracePolygon(context, polygon, view)
  else context.rect(box.x * view.scale + view.x, box.y * view.scale + view.y, box.width * view.scale, box.height * view.scale)
}

function tracePolygon(context: Context, polygon: readonly number[], { scale, x, y }: View): void {
  for (let k = 0; k < polygon.length; k += 2) {
    const [px, py] = [(polygon[k] ?? 0) * scale + x, (polygon[k + 1] ?? 0) * scale + y]
    if (k === 0) context.moveTo(px, py)
    else context.lineTo(px, py)
  }
  context.closePath()
}

function drawWords(context: Context, palette: Palette, { box, color, text }: DrawnRegion, { scale, x, y }: View, strong: boolean): void {
  const words = text.length > wordsCharsMax ? `${text.slice(0, wordsCharsMax - 1)}…` : text
  const [left, top] = [Math.max(box.x * scale + x, 0), box.y * scale + y]
  context.setAttr('font', palette.font)
  context.setAttr('textBaseline', 'middle')
  const width = palette.widthOf(words, context) + 22
  // Above the box, or inside where the screen ends.
  const at = top >= 20 ? top - 20 : Math.max(top, 0)
  context.setAttr('fillStyle', palette.veil)
  context.fillRect(left, at, width, 19)
  context.setAttr('fillStyle', palette.labels[color])
  context.beginPath()
  context.arc(left + 9, at + 9.5, strong ? 4.5 : 3.5, 0, 2 * Math.PI, false)
  context.fill()
  context.setAttr('fillStyle', palette.onVeil)
  context.fillText(words, left + 17, at + 10)
}

function drawActive(context: Context, palette: Palette, state: SceneState, screen: Size): void {
  const { selected, draft, view, guideX, guideY } = state
  if (guideX !== null) drawGuide(context, palette, guideX * view.scale + view.x, 'x', screen)
  if (guideY !== null) drawGuide(context, palette, guideY * view.scale + view.y, 'y', screen)
  if (selected !== null) drawSelected(context, palette, state, selected)
  if (draft?.kind === 'box') {
    const { box, color } = draft
    drawRegions(context, palette, state, [{ id: '', box, outline: null, state: 'accepted', color, text: '' }])
  }
  if (draft?.kind === 'polygon') drawPolygonDraft(context, palette, draft, view)
}

function drawGuide(context: Context, palette: Palette, at: number, axis: 'x' | 'y', { width, height }: Size): void {
  context.setAttr('strokeStyle', palette.accent)
  context.setAttr('lineWidth', 1)
  context.setLineDash([4, 3])
  context.beginPath()
  context.moveTo(axis === 'x' ? at : 0, axis === 'x' ? 0 : at)
  context.lineTo(axis === 'x' ? at : width, axis === 'x' ? height : at)
  context.stroke()
  context.setLineDash([])
}

function drawSelected(context: Context, palette: Palette, state: SceneState, selected: DrawnRegion): void {
  const { view, editable, handlePx } = state
  context.setAttr('strokeStyle', palette.onVeil)
  context.setAttr('lineWidth', 6)
  context.beginPath()
  tracePath(context, selected, view)
  context.stroke()
  drawRegions(context, palette, state, [selected])
  drawWords(context, palette, selected, view, true)
  if (!editable) return
  const { outline, box } = selected
  if (outline?.kind === 'polygon') for (const at of cornersOf(outline.polygons)) drawHandle(context, palette, at, view, handlePx, true)
  else
    for (const handle of handles) {
      // A small box keeps to its corners.
      const roomPx = handle.dx === 0 ? box.width * view.scale : handle.dy === 0 ? box.height * view.scale : Number.POSITIVE_INFINITY
      if (roomPx >= 4 * handlePx) drawHandle(context, palette, handlePoint(box, handle), view, handlePx, false)
    }
}

export function cornersOf(polygons: readonly (readonly number[])[]): Point[] {
  return polygons.flatMap((polygon) =>
    Array.from({ length: polygon.length / 2 }, (_, k) => ({ x: polygon[2 * k] ?? 0, y: polygon[2 * k + 1] ?? 0 })),
  )
}

function drawHandle(context: Context, palette: Palette, at: Point, { scale, x, y }: View, sidePx: number, round: boolean): void {
  const [px, py] = [at.x * scale + x, at.y * scale + y]
  context.setAttr('fillStyle', palette.onVeil)
  context.setAttr('strokeStyle', palette.veil)
  context.setAttr('lineWidth', 1.5)
  context.beginPath()
  if (round) context.arc(px, py, sidePx / 2, 0, 2 * Math.PI, false)
  else context.rect(px - sidePx / 2, py - sidePx / 2, sidePx, sidePx)
  context.fill()
  context.stroke()
}

function drawPolygonDraft(context: Context, palette: Palette, { corners, next, color }: Draft & { kind: 'polygon' }, view: View): void {
  const points = next === null ? corners : [...corners, next]
  const trace = () => {
    context.beginPath()
    for (const [k, { x, y }] of points.entries()) {
      const [px, py] = [x * view.scale + view.x, y * view.scale + view.y]
      if (k === 0) context.moveTo(px, py)
      else context.lineTo(px, py)
    }
    context.stroke()
  }
  context.setAttr('strokeStyle', palette.veil)
  context.setAttr('lineWidth', 3.5)
  trace()
  context.setAttr('strokeStyle', palette.labels[color])
  context.setAttr('lineWidth', 1.75)
  trace()
  for (const corner of corners) drawHandle(context, palette, corner, view, 8, true)
}
