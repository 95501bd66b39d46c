import type { Random } from './random.ts'

/** Like KX-4821-B7. */
export const partNumber = (random: Random) =>
  `${random.pick(['KX', 'AB', 'MT', 'RV', 'PN', 'SD'])}-${random.int(1000, 9999)}-${random.pick(['A', 'B', 'C', 'E', 'F', 'H'])}${random.int(1, 9)}`
