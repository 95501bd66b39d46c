import type { Picture } from './picture.ts'

/** The part of a picture from a pixel on, which must lie inside. */
export function crop({ width, pixels }: Picture, left: number, top: number, widthTo: number, heightTo: number): Picture {
  const out = new Uint8Array(widthTo * heightTo * 3)
  for (let y = 0; y < heightTo; y++) {
    const start = ((top + y) * width + left) * 3
    out.set(pixels.subarray(start, start + widthTo * 3), y * widthTo * 3)
  }
  return { width: widthTo, height: heightTo, pixels: out }
}
