import { clopperPearson } from '@kensa/models/builtin/evaluation/clopper-pearson'
import { loadPack, packDirectory, pathIn } from '@kensa/models/pack'
import { question } from '@kensa/samples/catalogue/question'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, it } from 'vitest'
import { pairBytes, pairLength } from './pair-bytes.ts'

let session: InferenceSession
beforeAll(async () => {
  session = await InferenceSession.create(pathIn(await loadPack(packDirectory('builtin')), 'reranker.onnx'), { intraOpNumThreads: 1 })
})

async function relevance(pairs: readonly (readonly [question: string, entry: string])[]): Promise<Float32Array> {
  const rows = pairs.map(([asked, entry]) => pairBytes(asked, entry))
  const length = Math.max(...rows.map((row) => row.length))
  const ids = new BigInt64Array(rows.length * length)
  for (const [i, row] of rows.entries()) ids.set(row, i * length)
  const { relevance: out } = await session.run({ ids: new Tensor('int64', ids, [rows.length, length]) })
  return out?.data as Float32Array
}

it('puts an entry that fits first among nine, across languages and slips of the finger, far more often than counting words does', async () => {
  const asked = Array.from({ length: 300 }, (_, i) => question('unseen', i))
  let first = 0
  let counted = 0
  for (const { query, fitting, others } of asked) {
    const entries = [...fitting, ...others]
    const scores = await relevance(entries.map((entry) => [query, entry] as const))
    if (scores.indexOf(Math.max(...scores)) < fitting.length) first++
    counted += shareOfBestThatFit(query, entries, fitting.length)
  }
  const { low } = clopperPearson(first, asked.length)
  const [ours, theirs] = [first / asked.length, counted / asked.length]
  console.log(
    `questions unseen/0…299: fitting first ${ours.toFixed(3)} (at least ${low.toFixed(3)}), by counting words ${theirs.toFixed(3)}`,
  )
  expect(ours).toBeGreaterThanOrEqual(0.8)
  expect(ours / theirs).toBeGreaterThanOrEqual(1.8)
}, 120_000)

it('scores a pair alike alone and beside longer ones', async () => {
  const pair = ['blue wrench', 'KX-4821-B7 / spanner / blue / M8x30 / Hanil'] as const
  const [alone] = await relevance([pair])
  const [beside] = await relevance([pair, ['red', 'ねじ回し '.repeat(20)]])
  expect(Math.abs((alone ?? 0) - (beside ?? 1))).toBeLessThan(1e-3)
})

it('writes full and half width, case and spaces alike, cuts what is too long and refuses what is empty', () => {
  expect(pairBytes('ＫＸ－４８２１　B7', 'x')).toEqual(pairBytes('kx-4821 b7', 'X '))
  expect(pairBytes('a', 'b')).toEqual(BigInt64Array.of(1n, 100n, 2n, 101n, 2n))
  expect(pairBytes('a'.repeat(500), 'b'.repeat(500))).toHaveLength(pairLength)
  expect(() => pairBytes(' ', 'b')).toThrow('builtin-reranker: the question has no characters')
  expect(() => pairBytes('a', '')).toThrow('builtin-reranker: the entry has no characters')
})

/** Of the entries that share most words with the question, the share that fits. */
function shareOfBestThatFit(query: string, entries: readonly string[], fitting: number): number {
  const wordsOf = (text: string) =>
    new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[\s,/]+/),
    )
  const asked = wordsOf(query)
  const shared = entries.map((entry) => [...wordsOf(entry)].filter((word) => asked.has(word)).length)
  const most = Math.max(...shared)
  const best = shared.flatMap((count, i) => (count === most ? [i] : []))
  return best.filter((i) => i < fitting).length / best.length
}
