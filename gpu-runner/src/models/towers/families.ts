import { openBuiltinTowers } from './builtin.ts'
import type { OpenTowers } from './open-towers.ts'
import { openSiglip2Towers } from './siglip2.ts'

/** The code of each family that a pack's image and text model may be of. */
export const towerFamilies: ReadonlyMap<string, OpenTowers> = new Map([
  ['builtin-image-text', openBuiltinTowers],
  ['siglip2', openSiglip2Towers],
])
