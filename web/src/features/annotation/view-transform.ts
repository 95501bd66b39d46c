import type { Box } from '@kensa/algorithms/boxes/box'

/** Where the picture is on the screen: CSS pixels = picture pixels × scale + x (or y). */
export type View = { scale: number; x: number; y: number }
export type Size = { width: number; height: number }
export type Point = { x: number; y: number }

/** CSS pixels that one pixel of the picture may become. */
const magnificationMax = 32
/** Part of the screen that the picture always covers, in CSS pixels. */
const keptPx = 64

/** The whole picture, in the middle, with room around it. */
export function fitView(picture: Size, screen: Size, marginPx = 16): View {
  const scale = Math.max(1e-3, Math.min((screen.width - 2 * marginPx) / picture.width, (screen.height - 2 * marginPx) / picture.height))
  return { scale, x: (screen.width - picture.width * scale) / 2, y: (screen.height - picture.height * scale) / 2 }
}

/** Larger or smaller, with the point of the screen staying over the same point of the picture. */
export function zoomView(view: View, factor: number, at: Point, picture: Size, screen: Size): View {
  const smallest = Math.min(fitView(picture, screen).scale / 2, 1)
  const scale = Math.min(Math.max(view.scale * factor, smallest), magnificationMax)
  const k = scale / view.scale
  return keepInSight({ scale, x: at.x - (at.x - view.x) * k, y: at.y - (at.y - view.y) * k }, picture, screen)
}

export function panView(view: View, dx: number, dy: number, picture: Size, screen: Size): View {
  return keepInSight({ ...view, x: view.x + dx, y: view.y + dy }, picture, screen)
}

/** The view that shows a box, moved as little as it needs to. */
export function revealBox(view: View, box: Box, screen: Size, marginPx = 24): View {
  const shift = (from: number, to: number, length: number) => {
    if (to - from > length - 2 * marginPx) return (length - to - from) / 2
    return from < marginPx ? marginPx - from : to > length - marginPx ? length - marginPx - to : 0
  }
  const { scale } = view
  return {
    scale,
    x: view.x + shift(box.x * scale + view.x, (box.x + box.width) * scale + view.x, screen.width),
    y: view.y + shift(box.y * scale + view.y, (box.y + box.height) * scale + view.y, screen.height),
  }
}

export function toPicture({ scale, x, y }: View, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale }
}

function keepInSight({ scale, x, y }: View, picture: Size, screen: Size): View {
  const within = (value: number, length: number, room: number) => Math.min(Math.max(value, keptPx - length), room - keptPx)
  return { scale, x: within(x, picture.width * scale, screen.width), y: within(y, picture.height * scale, screen.height) }
}
