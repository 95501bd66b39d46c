import type { Asset } from '../../api/types.ts'

// The contract's lists come with its schemas, which are too heavy for the first page.
export const assetKinds = ['image', 'video'] as const satisfies readonly Asset['kind'][]
export const assetStates = ['uploading', 'processing', 'ready', 'failed'] as const satisfies readonly Asset['state'][]
