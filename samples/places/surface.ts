import type { Random } from '../random.ts'

/** Draws what lies under the things, well beyond the frame: ±1000 × ±800 units, so that the camera may move. */
export type Surface = (random: Random) => string

export const halfWidth = 1000
export const halfHeight = 800
export const whole = (fill: string, extra = '') => `<rect x="-1000" y="-800" width="2000" height="1600" fill="${fill}" ${extra}/>`

/** Fine noise over everything, stretched for grain: frequency along x and y. */
export function grain(id: string, fx: number, fy: number, seed: number, darkness: number, opacity: number): string {
  return (
    `<filter id="${id}" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency="${fx} ${fy}" numOctaves="3" seed="${seed}"/>` +
    `<feColorMatrix values="0 0 0 0 ${darkness} 0 0 0 0 ${darkness} 0 0 0 0 ${darkness} 1.6 0 0 0 -0.62"/></filter>` +
    whole('#000', `filter="url(#${id})" opacity="${opacity}"`)
  )
}
