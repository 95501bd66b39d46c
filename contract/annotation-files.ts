/** Files that annotations leave Kensa in. */
export const exportFormats = ['coco', 'yolo_detect', 'yolo_segment', 'label_studio', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Files that annotations come in; whether a line of YOLO is a box or an outline shows from the line. */
export const importFormats = ['coco', 'yolo', 'label_studio', 'csv'] as const
export type ImportFormat = (typeof importFormats)[number]

/** Parts of a data set. All frames of an asset are in the same. */
export const dataSplits = ['train', 'val', 'test'] as const
export type DataSplit = (typeof dataSplits)[number]

/** What becomes of a person's region that the file has another version of. */
export const importConflictRules = ['keep', 'replace'] as const
export type ImportConflictRule = (typeof importConflictRules)[number]

/** How a label of the file was found among those of the organization. */
export const labelMatches = ['id', 'name', 'synonym', 'export_id'] as const
export type LabelMatch = (typeof labelMatches)[number]
