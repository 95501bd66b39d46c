import type { Random } from './random.ts'
import { n } from './shapes.ts'

/** Where the picture is taken from: a transform of the scene, centred. */
export function cameraTransform(random: Random): string {
  const turn = random.normal() * 6
  const scale = random.range(0.9, 1.14)
  const skew = random.normal() * 2.5
  return `translate(${n(random.normal() * 26)} ${n(random.normal() * 20)}) rotate(${n(turn)}) skewX(${n(skew)}) scale(${n(scale)} ${n(scale * random.range(0.95, 1.05))})`
}

/** Light of the moment: a soft lamp from one side and darker corners, as an overlay over the frame. */
export function lamp(random: Random): string {
  const x = random.range(0.15, 0.85)
  const y = random.range(0, 0.7)
  const glow = random.range(0.02, 0.16)
  const corner = random.range(0.12, 0.42)
  return (
    `<radialGradient id="glow" cx="${n(x)}" cy="${n(y)}" r="0.7"><stop offset="0" stop-color="#fff" stop-opacity="${n(glow)}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>` +
    `<radialGradient id="corner" cx="${n(0.5 + (x - 0.5) * 0.3)}" cy="${n(0.5 + (y - 0.5) * 0.3)}" r="0.78"><stop offset="0.5" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="${n(corner)}"/></radialGradient>` +
    '<rect x="-640" y="-480" width="1280" height="960" fill="url(#glow)"/><rect x="-640" y="-480" width="1280" height="960" fill="url(#corner)"/>'
  )
}
