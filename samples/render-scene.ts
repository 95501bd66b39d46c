import sharp from 'sharp'
import type { Surface } from './places/surface.ts'
import { openRandom } from './random.ts'
import type { SceneLight, SceneSpec } from './scene-spec.ts'
import { sceneSvg } from './scene-svg.ts'

export type RenderOptions = {
  /** Another number is another photo of the same scene: other camera, light, sharpness. */
  view?: number
  /** Pixels across; the height is three quarters of it. */
  width?: number
  /** What the things lie on instead of the scene's place. */
  ground?: Surface
}

const exposures: Record<SceneLight, number> = { dark: 0.52, normal: 1, bright: 1.38 }

/** Renders a scene as a camera would have taken it; the same arguments give the same JPEG. */
export async function renderScene(
  spec: SceneSpec,
  seed: number | string,
  { view = 0, width = 1280, ground }: RenderOptions = {},
): Promise<Buffer> {
  const random = openRandom(`photo/${seed}/${view}`)
  const softness = random.chance(0.25) ? random.range(0.6, 1.8) : 0
  const drawn = sharp(Buffer.from(sceneSvg(spec, seed, view, width, ground))).removeAlpha()
  const blurred = softness * width > 900 * 0.3 ? drawn.blur(Math.max(0.3, (softness * width) / 1280)) : drawn
  const { data, info } = await blurred.raw().toBuffer({ resolveWithObject: true })
  expose(data, exposures[spec.light] * Math.exp(random.normal() * 0.09), random.normal() * 0.035, spec.place === 'microscope')
  addNoise(data, random.int(0, 2 ** 31), random.range(1.5, 6))
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: random.int(72, 93) })
    .toBuffer()
}

/** Gain in linear-ish light with a soft shoulder, and a warm or cool cast. Modifies `data`. */
function expose(data: Buffer, gain: number, warmth: number, grey: boolean): void {
  const cast = grey ? [1, 1, 1] : [1 + warmth, 1, 1 - warmth]
  const tables = cast.map((c) => Uint8Array.from({ length: 256 }, (_, v) => 255 * shoulder((v / 255) * gain * c)))
  for (let i = 0; i < data.length; i += 3) {
    for (let channel = 0; channel < 3; channel++) data[i + channel] = tables[channel]?.[data[i + channel] ?? 0] ?? 0
  }
}

const shoulder = (x: number) => (x < 0.8 ? x : 0.8 + 0.2 * Math.tanh((x - 0.8) / 0.2))

/** Sensor noise of about `deviation` levels. Modifies `data`. */
function addNoise(data: Buffer, seed: number, deviation: number): void {
  let state = seed | 1
  const scale = (deviation * Math.sqrt(3)) / 128
  for (let i = 0; i < data.length; i += 3) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
    const bits = state ^ (state >>> 13)
    const shared = (((bits & 255) + ((bits >> 8) & 255)) >> 1) - 128
    for (let channel = 0; channel < 3; channel++) {
      const value = (data[i + channel] ?? 0) + scale * (shared * 0.8 + (((bits >> (16 + 4 * channel)) & 15) - 7.5) * 4)
      data[i + channel] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
}
