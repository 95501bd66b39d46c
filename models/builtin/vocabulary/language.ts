import type { Concept } from '../concepts.ts'

/** Words of a language by the concept they mean. A word may stand under several concepts: it then means any of them. */
export type Language = Partial<Record<Concept, readonly string[]>>
