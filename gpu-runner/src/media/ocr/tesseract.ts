import type { OcrLine } from '@kensa/algorithms/part-number/ocr-line'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { tessdataLanguages } from './prepare-tessdata.ts'

let opening: Promise<Worker> | undefined

/** Lines of a PNG in the languages of `tessdata`, a directory of `<language>.traineddata.gz`; opened once a process. */
export async function readLines(png: Buffer, tessdata: string): Promise<OcrLine[]> {
  opening ??= open(tessdata)
  const worker = await opening
  const { data } = await worker.recognize(png, {}, { blocks: true, text: false })
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  return lines.flatMap(({ text, confidence, bbox }) => {
    const joined = joinCharacters(text)
    if (!/[\p{L}\p{N}]/u.test(joined)) return []
    const box = { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 }
    return [{ text: joined, confidence: Math.min(1, Math.max(0, confidence / 100)), box }]
  })
}

async function open(langPath: string): Promise<Worker> {
  const options = { langPath, gzip: true, cacheMethod: 'none' as const, logger: () => {}, errorHandler: () => {} }
  const worker = await createWorker([...tessdataLanguages], OEM.LSTM_ONLY, options)
  // A plate is no page: words stand apart, with rivets and frames between them. Resolution only silences a guess.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: '300' })
  return worker
}

/** Tesseract puts spaces between Chinese and Japanese characters, which are written without. */
function joinCharacters(text: string): string {
  return text.trim().replace(/(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])/gu, '')
}
