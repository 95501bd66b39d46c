import type { Box } from '@kensa/algorithms/boxes/box'
import type { DataSplit } from '@kensa/contract/annotation-files'
import type { Outline, RegionState } from '@kensa/contract/region'

/** A region as files hold it: coordinates at the nearest 1/256 of a pixel. */
export type FileRegion = {
  /** Counts regions of the export from 1. */
  number: number
  id: string
  /** Of the label that its own leads to. */
  exportId: number
  box: Box
  outline: Outline | null
  state: RegionState
  /** Null where a person drew it, or nobody asked for scores. */
  score: number | null
}

export type FileFrame = {
  /** Counts frames of the export from 1. */
  number: number
  id: string
  assetId: string
  assetName: string
  index: number
  tMs: number
  widthPx: number
  heightPx: number
  /** Name of its still. */
  fileName: string
  regions: FileRegion[]
}

/** A label in the version that the file pins. */
export type Category = { exportId: number; labelId: string; name: string; version: number }

/** Null: the file is not split. */
export type Part = DataSplit | null

/** What an export is made of. `frames` may be gone through several times, each time the same. */
export type ExportSource = {
  categories: readonly Category[]
  parts: readonly Part[]
  frames(part: Part): AsyncIterable<FileFrame>
  scores: boolean
  /** What was asked for, as the file tells it. */
  asked: Record<string, unknown>
}

/** A file of the archive; what is worth it is deflated. */
export type ArchiveEntry = { path: string; deflate: boolean; content: string | Uint8Array | AsyncIterable<string | Uint8Array> }

export type Writer = (source: ExportSource) => AsyncIterable<ArchiveEntry>
