import type { ForeignFormatId } from './foreign-formats.ts'
import type { MediaType } from './media-types.ts'

/** What the first bytes of a file say that it is; undefined when they say nothing we know. */
export type Sniffed = { type: MediaType } | { foreign: ForeignFormatId } | undefined
