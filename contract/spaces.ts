/**
 * Embedding spaces: model + modality + preprocessing. Vectors of different spaces never meet, so each has a table of its own.
 * The id changes with the model, the pooling, the normalisation or the preprocessing, all of which the fingerprint covers: a pack whose own
 * is another does not embed into the space.
 */
export const spaces = {
  'builtin-v1': { table: 'embedding_builtin_v1', dimensions: 256, fingerprint: 'b87b18584ab235ec' },
} as const

export type SpaceId = keyof typeof spaces
export const defaultSpace: SpaceId = 'builtin-v1'
