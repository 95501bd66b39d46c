import type { Picture } from './picture.ts'

export type Normalisation = { mean: readonly [number, number, number]; deviation: readonly [number, number, number] }

export const imageNet: Normalisation = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] }
export const halfRange: Normalisation = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }
export const zeroToOne: Normalisation = { mean: [0, 0, 0], deviation: [1, 1, 1] }
export const clip: Normalisation = { mean: [0.48145466, 0.4578275, 0.40821073], deviation: [0.26862954, 0.26130258, 0.27577711] }

/** Bytes to three planes of floats, red first: [3, height, width], each (byte / 255 − mean) / deviation. */
export function pixelPlanes({ width, height, pixels }: Picture, { mean, deviation }: Normalisation): Float32Array {
  const area = width * height
  const planes = new Float32Array(3 * area)
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (255 * (deviation[c] as number))
    const shift = (mean[c] as number) / (deviation[c] as number)
    for (let i = 0; i < area; i++) planes[c * area + i] = (pixels[i * 3 + c] as number) * scale - shift
  }
  return planes
}

/** Planes of 0 to 1, each (value − mean) / deviation. */
export function normalised(planes: Float32Array, { mean, deviation }: Normalisation): Float32Array {
  const area = planes.length / 3
  return planes.map((value, i) => {
    const c = Math.floor(i / area)
    return (value - (mean[c] as number)) / (deviation[c] as number)
  })
}
