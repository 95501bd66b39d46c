import type { Ink } from '../ink.ts'

/** Draws one thing around (0, 0), within about ±200 units. */
export type Drawing = (ink: Ink) => string
