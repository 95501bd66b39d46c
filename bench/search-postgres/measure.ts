import { openNodePool } from '@kensa/db/client/node'
import { withOrg } from '@kensa/db/with-org'
import { findByAppearance } from '@kensa/edge/searches/candidates'
import { type DataSet, exactNeighbours, type Tenant } from './data-set.ts'
import type { LoadedPostgres } from './load-postgres.ts'
import type { Peer } from './load-usearch.ts'

const k = 10
export type SizeClass = 'small' | 'medium' | 'large'
export type Query = { sizeClass: SizeClass; tenant: Tenant; vector: Float32Array; truth: number[] }
export type Measured = { recall: Record<SizeClass, number>; p95Ms: Record<SizeClass | 'all', number>; transactionP95Ms: number }

/** Something that answers a query; gives the rows it found and how long the search itself took. */
export type Contestant = { ask: (query: Query) => Promise<{ rows: number[]; ms: number; transactionMs: number }>; end: () => Promise<void> }

/** As many queries of each size: the largest three organizations, the next 47, and the long tail. */
export function makeQueries(data: DataSet, perClass: number): Query[] {
  const classes: [SizeClass, Tenant[]][] = [
    ['large', data.tenants.slice(0, 3)],
    ['medium', data.tenants.slice(3, 50)],
    ['small', data.tenants.slice(50)],
  ]
  return classes.flatMap(([sizeClass, tenants]) =>
    Array.from({ length: perClass }, (_, i) => {
      const tenant = tenants[(i * 31) % tenants.length]
      if (!tenant) throw new Error(`no ${sizeClass} organization`)
      const vector = data.query(tenant)
      return { sizeClass, tenant, vector, truth: exactNeighbours(data.vectors, tenant, vector, Math.min(k, tenant.rows)) }
    }),
  )
}

/** Asks as the edge does: its role, its transaction, its own query. */
export function postgresContestant(postgres: LoadedPostgres): Contestant {
  const { db, end } = openNodePool(postgres.urlFor('kensa_app'), { max: 1 })
  const rowOf = new Map(postgres.frameIds.map((id, row) => [id, row]))
  return {
    end,
    ask: async (query) => {
      const vector = [...query.vector]
      const begun = performance.now()
      let ms = 0
      const hits = await withOrg(db, { orgId: query.tenant.orgId }, async (tx) => {
        const asked = performance.now()
        const found = await findByAppearance(tx, vector, k, {})
        ms = performance.now() - asked
        return found
      })
      return { rows: hits.map((hit) => rowOf.get(hit.frameId) ?? -1), ms, transactionMs: performance.now() - begun }
    },
  }
}

/** An index that knows no tenants: what it finds is not compared with the query's own organization. */
export function peerContestant(peer: Peer): Contestant {
  return {
    end: async () => {},
    ask: async (query) => {
      const asked = performance.now()
      const rows = peer.search(query.vector, k)
      const ms = performance.now() - asked
      return { rows, ms, transactionMs: ms }
    },
  }
}

/**
 * Asks every query of every contestant in turn, several times over, and keeps the fastest answer to each: what other programs on the
 * machine take from one round then counts for nobody. The p95 is that of the queries.
 */
export async function race(rounds: number, entries: { contestant: Contestant; queries: Query[] }[]): Promise<Measured[]> {
  const best = entries.map(({ queries }) =>
    queries.map(() => ({ ms: Number.POSITIVE_INFINITY, transactionMs: Number.POSITIVE_INFINITY, recall: 0 })),
  )
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < Math.max(...entries.map(({ queries }) => queries.length)); i++) {
      for (const [e, { contestant, queries }] of entries.entries()) {
        const [query, kept] = [queries[i], best[e]?.[i]]
        if (!query || !kept) continue
        const { rows, ms, transactionMs } = await contestant.ask(query)
        kept.ms = Math.min(kept.ms, ms)
        kept.transactionMs = Math.min(kept.transactionMs, transactionMs)
        kept.recall = query.truth.filter((row) => rows.includes(row)).length / query.truth.length
      }
    }
  }
  return entries.map(({ queries }, e) => {
    const all = queries.map((query, i) => ({ sizeClass: query.sizeClass, ...(best[e]?.[i] ?? { ms: 0, transactionMs: 0, recall: 0 }) }))
    const of = (sizeClass: SizeClass) => all.filter((one) => one.sizeClass === sizeClass)
    const recallOf = (sizeClass: SizeClass) => mean(of(sizeClass).map((one) => one.recall))
    const p95Of = (sizeClass: SizeClass) => p95(of(sizeClass).map((one) => one.ms))
    return {
      recall: { small: recallOf('small'), medium: recallOf('medium'), large: recallOf('large') },
      p95Ms: { small: p95Of('small'), medium: p95Of('medium'), large: p95Of('large'), all: p95(all.map((one) => one.ms)) },
      transactionP95Ms: p95(all.map((one) => one.transactionMs)),
    }
  })
}

export function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
