import { foldLookAlikes, partNumberKey } from './normalise.ts'
import { isNotAPart } from './not-a-part.ts'
import { type OcrLine, type Rank, readLabel } from './ocr-line.ts'

export type PartNumberCandidate = {
  /** As it is written, in NFKC. */
  text: string
  key: string
  /** For the lower-scored field. */
  folded: string
  /** 0 to 1; more is likelier. */
  score: number
  why: 'label_on_line' | 'label_beside' | 'shape'
}

const token = /[A-Z0-9][A-Z0-9+#*]*(?:[-‐–—_./][A-Z0-9+#*]+)*/gu

/**
 * Texts on a plate that may be its part number, likeliest first. A label (“P/N”, 品番, 품번…) on the line, to the left or right above counts
 * most, then the shape: letters and digits, joined by hyphens. Ratings, days, standards and what a serial or lot label names are left out.
 * The same key comes once. Pure and deterministic. Throws `RangeError` for a confidence outside 0 to 1.
 */
export function partNumberCandidates(lines: readonly OcrLine[]): PartNumberCandidate[] {
  const read = lines.map((line) => {
    if (!(line.confidence >= 0 && line.confidence <= 1))
      throw new RangeError(`confidence must be between 0 and 1; found ${line.confidence}`)
    const text = line.text.normalize('NFKC').toUpperCase()
    return { ...line, text, label: readLabel(text) }
  })
  const best = new Map<string, PartNumberCandidate>()
  const add = (text: string, score: number, why: PartNumberCandidate['why']) => {
    const key = partNumberKey(text)
    if (key === undefined || isNotAPart(text)) return
    const found = best.get(key)
    if (!found || score > found.score) best.set(key, { text, key, folded: foldLookAlikes(key), score, why })
  }
  for (const line of read) {
    if (line.label) {
      if (line.label.rank === 'part') readValue(line.label.rest, line.confidence, add)
      continue
    }
    const beside = labelBeside(line, read)
    if (beside === 'other') continue
    for (const [text] of line.text.matchAll(token)) {
      const shape = shapeOf(text)
      if (shape === 0) continue
      add(text, line.confidence * (beside === 'part' ? 0.55 + 0.4 * shape : 0.6 * shape), beside === 'part' ? 'label_beside' : 'shape')
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

type Add = (text: string, score: number, why: PartNumberCandidate['why']) => void

/** What stands behind a label: its first word, and all of it where blanks part a number ("6205 2RS C3"). */
function readValue(rest: string, confidence: number, add: Add): void {
  const value = (rest.split(/\s{2,}|[,;|，、]|\s(?=(?:S\/N|SN|LOT|REV|QTY|DATE)\b)/u, 1)[0] ?? '').trim()
  const words = [...value.matchAll(token)].map(([text]) => text)
  const [first] = words
  if (first === undefined) return
  const isWhole =
    words.length > 1 &&
    words.length <= 4 &&
    words.every((word) => /\d/.test(word) || word.length <= 3) &&
    words.join(' ') === value.replace(/\s+/g, ' ')
  if (isWhole) add(words.join(' '), confidence * (0.6 + 0.4 * Math.max(...words.map(shapeOf))), 'label_on_line')
  add(first, confidence * (isWhole ? 0.55 : 0.6 + 0.4 * shapeOf(first)), 'label_on_line')
}

/** The nearest label to the left on the same height; without one, the label right above. */
function labelBeside(line: OcrLine, lines: readonly (OcrLine & { label: { rank: Rank; rest: string } | undefined })[]): Rank | undefined {
  const { x, y, width, height } = line.box
  let left: { rank: Rank; gap: number } | undefined
  let above: Rank | undefined
  for (const { label, box } of lines) {
    if (!label || label.rest !== '') continue
    const gap = x - (box.x + box.width)
    const isLevel = Math.abs(box.y + box.height / 2 - (y + height / 2)) < height / 2
    if (isLevel && gap > -height && gap < 12 * height && gap < (left?.gap ?? Number.POSITIVE_INFINITY)) left = { rank: label.rank, gap }
    const drop = y - (box.y + box.height)
    if (drop > -height / 2 && drop < 1.2 * height && box.x < x + width && x < box.x + box.width + height) above = label.rank
  }
  return left?.rank ?? above
}

/** How much a text looks like a part number, 0 to 1. */
function shapeOf(text: string): number {
  const length = text.replace(/[^A-Z0-9]/g, '').length
  const digits = text.replace(/\D/g, '').length
  if (digits === 0 || length < 4 || length > 30) return 0
  const letters = length - digits
  if (letters === 0) return length >= 5 ? 0.4 : 0
  const isJoined = /[-‐–—_./]/.test(text)
  return 0.6 + (isJoined ? 0.25 : 0) + (length >= 6 && length <= 18 ? 0.15 : 0)
}
