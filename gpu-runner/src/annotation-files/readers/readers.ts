import type { ImportFormat } from '@kensa/contract/annotation-files'
import { readCoco } from './coco.ts'
import { readCsv } from './csv.ts'
import type { Reader } from './found.ts'
import { readLabelStudio } from './label-studio.ts'
import { readYolo } from './yolo.ts'

export const readers: Record<ImportFormat, Reader> = { coco: readCoco, yolo: readYolo, label_studio: readLabelStudio, csv: readCsv }
