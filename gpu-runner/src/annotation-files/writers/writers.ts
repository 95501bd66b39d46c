import type { ExportFormat } from '@kensa/contract/annotation-files'
import type { Writer } from '../types.ts'
import { writeCoco } from './coco.ts'
import { writeCsv } from './csv.ts'
import { writeLabelStudio } from './label-studio.ts'
import { writeYolo } from './yolo.ts'

export const writers: Record<ExportFormat, Writer> = {
  coco: writeCoco,
  yolo_detect: writeYolo('detect'),
  yolo_segment: writeYolo('segment'),
  label_studio: writeLabelStudio,
  csv: writeCsv,
}
