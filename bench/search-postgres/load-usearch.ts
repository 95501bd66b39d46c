import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dimensions } from './data-set.ts'

type UsearchIndex = {
  add(keys: BigUint64Array, vectors: Float32Array, threads: number): void
  search(query: Float32Array, k: number, threads: number): { keys: BigUint64Array }
  save(path: string): void
  load(path: string): void
}
// Its ES module looks for the native library in the wrong place when it is not bundled; the CommonJS one finds it.
const usearch = createRequire(import.meta.url)('usearch') as { Index: new (config: Record<string, unknown>) => UsearchIndex }

export type Peer = { search: (query: Float32Array, k: number) => number[]; expansion: number }

/**
 * The same vectors in one index with the same graph parameters and half precision as the database's; only the effort of a search is left to
 * choose. Each peer replaces the one before, so that one index at a time is in memory.
 */
export function* peersOf(vectors: Float32Array, expansions: number[]): Generator<Peer> {
  const rows = vectors.length / dimensions
  const open = (expansion: number) =>
    new usearch.Index({ metric: 'cos', quantization: 'f16', dimensions, connectivity: 16, expansion_add: 64, expansion_search: expansion })
  const directory = mkdtempSync(join(tmpdir(), 'kensa-bench-'))
  try {
    const file = join(directory, 'index')
    const built = open(64)
    for (let at = 0; at < rows; at += 10_000) {
      const some = Math.min(10_000, rows - at)
      built.add(
        BigUint64Array.from({ length: some }, (_, i) => BigInt(at + i)),
        vectors.subarray(at * dimensions, (at + some) * dimensions),
        2,
      )
    }
    built.save(file)
    for (const expansion of expansions) {
      const index = open(expansion)
      index.load(file)
      yield { expansion, search: (query, k) => [...index.search(query, k, 1).keys].map(Number) }
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
