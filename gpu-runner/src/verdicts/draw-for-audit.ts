import { randomInt } from 'node:crypto'

/** Nobody can foretell it, and every step is a double. */
const steps = 2 ** 47

/** Uniform in [0, 1). */
export const drawForAudit = (): number => randomInt(steps) / steps
