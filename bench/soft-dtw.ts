// Soft-DTW of two sequences of 7,200 embeddings: costs by ONNX Runtime, banded value, hard path; against the loops of a textbook on a part
// of the same size ratio, scaled up by the number of cells.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { type BenchResult, judged } from './result.ts'

const length = 7_200
const width = 768
const radius = 720
const textbookLength = 900
const secondsMax = 4
const bytesMax = 600e6

type Measured = { costS: number; valueS: number; pathS: number; peakBytes: number }

export async function run(): Promise<BenchResult[]> {
  const file = fileURLToPath(new URL('./soft-dtw/measure.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [file, String(length), String(width), String(radius)])
  const { costS, valueS, pathS, peakBytes } = JSON.parse(stdout) as Measured
  const oursS = costS + valueS + pathS
  const textbookS = textbook() * (length / textbookLength) ** 2
  const details = {
    elements: length,
    'numbers an element': width,
    'band radius': radius,
    'cost s': costS,
    'banded value s': valueS,
    'path s': pathS,
    'in all s': oursS,
    'goal s': secondsMax,
    'textbook s, scaled up': textbookS,
  }
  return [
    judged({ name: 'soft-dtw 7,200² ÷ textbook loops', ratio: oursS / textbookS, limit: 0.2, good: 'at most', details }),
    judged({ name: 'soft-dtw peak memory ÷ 600 MB', ratio: peakBytes / bytesMax, limit: 1, good: 'at most', details: { peakBytes } }),
  ]
}

/** Seconds of cost, full soft value and full path with rows of arrays, as a textbook writes them. */
function textbook(): number {
  const random = mulberry32(2)
  const sequence = () => Array.from({ length: textbookLength }, () => Array.from({ length: width }, () => random() - 0.5))
  const [x, y] = [sequence(), sequence()]
  const startedMs = performance.now()
  const cost = x.map((a) => y.map((b) => a.reduce((sum, value, k) => sum + (value - (b[k] as number)) ** 2, 0)))
  const at = (rows: number[][], i: number, j: number) => (i < 0 && j < 0 ? 0 : (rows[i]?.[j] ?? Number.POSITIVE_INFINITY))
  const fill = (combine: (a: number, b: number, c: number) => number) => {
    const rows: number[][] = []
    for (let i = 0; i < textbookLength; i++) {
      const row: number[] = []
      rows.push(row)
      for (let j = 0; j < textbookLength; j++)
        row.push(((cost[i] as number[])[j] as number) + combine(at(rows, i - 1, j - 1), at(rows, i - 1, j), at(rows, i, j - 1)))
    }
    return rows
  }
  const gamma = 0.1
  fill((a, b, c) => {
    const least = Math.min(a, b, c)
    return least - gamma * Math.log(Math.exp((least - a) / gamma) + Math.exp((least - b) / gamma) + Math.exp((least - c) / gamma))
  })
  fill(Math.min)
  return (performance.now() - startedMs) / 1000
}
