/** Limits of the public API, in one place so that errors, docs and the portal name the same numbers. */
export const limits = {
  /** 5 GB, decimal, as customers count. */
  uploadBytesMax: 5_000_000_000,
  /** S3 wants 5 MiB at least; the local emulator takes 11 MiB at most. */
  uploadPartBytes: 10 * 1024 * 1024,
  imagePixelsMax: 50_000_000,
  imagePagesMax: 1_000,
  queryImageBytesMax: 20_000_000,
  queryTextCharsMax: 400,
  fileNameCharsMax: 255,
  frameRateMax: 30,
  frameRateDefault: 1,
  framesPerVideoMax: 200_000,
  pageSizeMax: 100,
  pageSizeDefault: 50,
  searchPoolSize: 200,
  webhookEndpointsMax: 20,
  webhookOverlapHoursMax: 7 * 24,
  webhookResponseBytesKept: 4_096,
  auditExportRowsMax: 20_000,
  keyOverlapSecondsDefault: 24 * 3600,
  keyOverlapSecondsMax: 30 * 24 * 3600,
  labelNameCharsMax: 100,
  labelDefinitionCharsMax: 2_000,
  labelLanguagesMax: 20,
  /** Of one label in one language. */
  labelSynonymsMax: 50,
  labelsMax: 10_000,
  /** Of the list of labels: pickers read them all. */
  labelPageSizeMax: 500,
  labelSplitPartsMax: 10,
  labelSplitFramesMax: 2_000,
  labelImportBytesMax: 8 * 1024 * 1024,
  /** Rows that the report of an import tells of one by one, errors first; its counts are of all. */
  labelImportReportMax: 1_000,
  bulkJobsMax: 100,
  annotateFramesMax: 10_000,
  annotateAssetsMax: 1_000,
  annotateLabelsMax: 100,
  annotatePreviewFramesMax: 3,
  /** Of an organization. */
  annotatePreviewsPerHourMax: 60,
  /** Of one frame of a preview, the best ones. */
  annotatePreviewRegionsMax: 200,
  /** Of one frame, the best ones; the others stay boxes. */
  annotateOutlinesPerFrameMax: 200,
  /** Lower ones give boxes that say nothing, by the thousand. */
  regionThresholdMin: 0.05,
  /** Items that one person has at hand at once. */
  reviewClaimMax: 50,
  reviewClaimSeconds: 600,
  /** Items that one answer decides at once. */
  reviewManyMax: 2_000,
  reviewNoteCharsMax: 1_000,
  reviewGroupsMax: 100,
  /** A person's last actions, an action on many being one, that can be undone. */
  reviewUndoMax: 50,
  certificateLabelsMax: 100,
  criteriaMax: 200,
  criterionQuestionCharsMax: 300,
  patternsMax: 50,
  patternPointsMax: 1_000_000,
  wordingCharsMax: 1_000,
  rubricsMax: 1_000,
  rubricBytesMax: 4 * 1024 * 1024,
  assessmentExportRowsMax: 20_000,
  exportFramesMax: 1_000_000,
  exportIdsMax: 1_000,
  exportFrameIdsMax: 10_000,
  exportKeptDays: 7,
  exportLinkMinutes: 15,
  importBytesMax: 200_000_000,
  /** Of all files of an archive together, unpacked. */
  importUnpackedBytesMax: 2_000_000_000,
  importEntriesMax: 500_000,
  importImagesMax: 200_000,
  importRegionsMax: 2_000_000,
  importLabelsMax: 1_000,
  /** One record of a file: an annotation, a task, a row. */
  importRecordBytesMax: 8_000_000,
  importNestingMax: 32,
  /** Frames that are written in one transaction. */
  importBatchFrames: 500,
  /** Findings of one kind that a report tells one by one; its counts are of all. */
  importReportMax: 200,
  importKeptDays: 7,
  selftestStepsMax: 100,
  selftestStepMsMax: 1_000,
} as const
