/** Columns of regions as CSV, in their order. */
export const csvColumns = [
  'file_name',
  'part',
  'frame_id',
  'asset_id',
  'asset_name',
  'time_ms',
  'frame_width',
  'frame_height',
  'region_id',
  'category_id',
  'label_id',
  'label',
  'label_version',
  'state',
  'x',
  'y',
  'width',
  'height',
  'outline',
  'score',
] as const
export type CsvColumn = (typeof csvColumns)[number]
