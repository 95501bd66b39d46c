/**
 * Embedding spaces: model + modality + preprocessing. Vectors of different spaces never meet, so each has a table of its own.
 * The id changes with the model, the pooling, the normalisation or the preprocessing.
 */
export const spaces = {
  'builtin-v0': { table: 'embedding_builtin_v0', dimensions: 256 },
} as const

export type SpaceId = keyof typeof spaces
export const defaultSpace: SpaceId = 'builtin-v0'
