import type { Box } from '@kensa/algorithms/boxes/box'
import type { Outline, RegionState } from '@kensa/contract/region'
import type { SourceFiles } from '../archive/source-files.ts'

export type Size = { widthPx: number; heightPx: number }

/** An image of a file. `key` names it within the file. */
export type FoundImage = { kind: 'image'; key: string; place: string; name: string; frameId: string | undefined }

/** A label of a file; what it is beyond its name is known where Kensa wrote the file. */
export type FoundLabel = { name: string; labelId?: string | undefined; exportId?: number | undefined }

export type FoundRegion = {
  kind: 'region'
  imageKey: string
  place: string
  label: FoundLabel
  state: RegionState
  regionId: string | undefined
  box: Box
  outline: Outline | null
}

/** A record that cannot be read, or of a kind that Kensa has no place for. */
export type Fault = { kind: 'fault'; place: string; field: string | null; message: string }

/** A region on an image that is not here: counted, and no more. */
export type Unplaced = { kind: 'unplaced'; label: FoundLabel }

/**
 * Reads a format in two passes: which images there are, then the regions on them. `sizeOf` gives the size of the frame that an image is, and
 * nothing for one that is unknown. What is wrong with the file as a whole is thrown (`import_invalid`).
 */
export type Reader = {
  images(files: SourceFiles): AsyncIterable<FoundImage | Fault>
  regions(files: SourceFiles, sizeOf: (imageKey: string) => Size | undefined): AsyncIterable<FoundRegion | Unplaced | Fault>
}

export const fault = (place: string, field: string | null, message: string): Fault => ({ kind: 'fault', place, field, message })
