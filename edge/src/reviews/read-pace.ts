import type { ReviewStats } from '@kensa/contract/api/reviews'
import type { Actor } from '@kensa/contract/context'
import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import { presentActor } from '../actors/present-actor.ts'

/** Between two decisions of somebody who is at it there is no longer pause. */
const pauseMaxSeconds = 300
/** With fewer, nothing can be said of the pace. */
const decisionsMin = 5

type Row = {
  actor_kind: Actor['kind']
  actor_id: string | null
  actor_name: string
  decided: string
  today: string
  right: string
  judged: string
  paced: string
  seconds: string | null
}

/** Who decided how much in the last 7 days, and how fast while at it. An action on many counts as many, but says nothing of the pace. */
export async function readPace(tx: Tx): Promise<ReviewStats['pace']> {
  const { rows } = await tx.execute<Row>(sql`
    with done as (
      select actor_kind, actor_id, actor_name, outcome, batch_id, created_at,
        extract(epoch from created_at - lag(created_at) over (
          partition by actor_kind, actor_id, batch_id is null order by created_at, id
        )) as pause
      from review
      where created_at > now() - interval '7 days' and undone_by is null and outcome is not null
    )
    select actor_kind, actor_id, (array_agg(actor_name order by created_at desc))[1] as actor_name,
      count(*) as decided,
      count(*) filter (where created_at > now() - interval '24 hours') as today,
      count(*) filter (where outcome = 'accepted') as right,
      count(*) filter (where outcome <> 'cant_tell') as judged,
      count(*) filter (where batch_id is null and pause <= ${pauseMaxSeconds}) as paced,
      sum(pause) filter (where batch_id is null and pause <= ${pauseMaxSeconds}) as seconds
    from done
    group by actor_kind, actor_id
    order by count(*) desc, actor_id
    limit 100`)
  return rows.map((row) => {
    const [paced, seconds, judged] = [Number(row.paced), Number(row.seconds ?? 0), Number(row.judged)]
    return {
      actor: presentActor({ actorKind: row.actor_kind, actorId: row.actor_id, actorName: row.actor_name }),
      decided: Number(row.decided),
      decidedToday: Number(row.today),
      perHour: paced >= decisionsMin && seconds > 0 ? Math.round((paced / seconds) * 3600) : null,
      agreement: judged > 0 ? Number(row.right) / judged : null,
    }
  })
}
