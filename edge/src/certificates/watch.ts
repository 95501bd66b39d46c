import { errorRateMartingale } from '@kensa/algorithms/certificate/error-martingale'
import { exchangeabilityMartingale } from '@kensa/algorithms/certificate/exchangeability'
import type { Tx } from '@kensa/db/client/types'
import type { certificate } from '@kensa/db/schema/certificate'
import { verdict } from '@kensa/db/schema/verdict'
import { sql } from 'drizzle-orm'
import type { Evidence } from './read-evidence.ts'

type Standing = typeof certificate.$inferSelect

/** Verdicts that are looked at once, and subjects after which a block is whole. */
const rowsMax = 10_000
const blockSubjects = 1_000

/** What people found since in what would have been accepted, and the capital that a bet on more errors than alpha ever had. */
export function watchErrors({ alpha, threshold, evidenceUntil }: Standing, { items }: Evidence) {
  const since = items.filter(({ id, score }) => id > evidenceUntil && score >= threshold)
  const martingale = errorRateMartingale(alpha)
  let capital = 1
  for (const { wrong } of since) capital = Math.max(capital, martingale.update(wrong))
  return { capital, audits: since.length, errors: since.filter(({ wrong }) => wrong).length }
}

export type ScoresWatch = Pick<Standing, 'scoresCapital' | 'watchedBlocks' | 'watchedUntil'>

/**
 * Whether scores since the certificate look like those of its evidence. One verdict of each asset, the first, since those of one video are
 * alike and would ring for it alone. Watched block by block, so that looking stays cheap however long a certificate holds; of delta, block
 * k = 0, 1, 2… may spend 1 / ((k + 1)(k + 2)), which is one delta in all. `scoresCapital` counts so: it alarms from 1 / delta on.
 */
export async function watchScores(tx: Tx, standing: Standing, from: Date): Promise<ScoresWatch> {
  const { basisId, evidenceUntil, watchedUntil, watchedBlocks, scoresCapital } = standing
  const before = await firstOfEach(tx, basisId, sql`created_at >= ${from.toISOString()}::timestamptz and id <= ${evidenceUntil}`, 'desc')
  const block = await firstOfEach(tx, basisId, sql`id > ${watchedUntil ?? evidenceUntil}`, 'asc')
  const martingale = exchangeabilityMartingale(before.rows.map(({ score }) => score))
  const spent = (watchedBlocks + 1) * (watchedBlocks + 2)
  let capital = scoresCapital
  for (const { score, draw } of block.rows.slice(0, blockSubjects)) capital = Math.max(capital, martingale.update(score, draw) / spent)
  const end = block.rows.length >= blockSubjects ? block.rows[blockSubjects - 1]?.id : block.whole ? block.lastId : undefined
  if (end === undefined) return { scoresCapital: capital, watchedBlocks, watchedUntil }
  return { scoresCapital: capital, watchedBlocks: watchedBlocks + 1, watchedUntil: end }
}

type Row = { id: string; score: number; draw: number; taken: number; last_id: string }

async function firstOfEach(tx: Tx, basisId: string, of: ReturnType<typeof sql>, order: 'asc' | 'desc') {
  const { rows } = await tx.execute<Row>(sql`
    with taken as (
      select id, coalesce(asset_id, subject_id) as subject, confidence as score, audit_draw as draw
      from ${verdict} where basis_id = ${basisId} and confidence is not null and ${of}
      order by id ${sql.raw(order)} limit ${rowsMax}
    ), firsts as (
      select distinct on (subject) id, score, draw from taken order by subject, id
    )
    select id, score, draw, (select count(*)::int from taken) as taken, (select id from taken order by id desc limit 1) as last_id
    from firsts order by id`)
  return { rows, whole: rows[0]?.taken === rowsMax, lastId: rows[0]?.last_id }
}
