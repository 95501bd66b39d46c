import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { meterEvent } from '@kensa/db/schema/meter-event'
import { meterLane } from '@kensa/db/schema/meter-lane'
import { meteredWindow } from '@kensa/db/schema/metered-window'
import { sql } from 'drizzle-orm'
import type { MeterServices } from './meter-services.ts'

const entriesMax = 5_000

/** An entry bears the time at which its transaction began, and none runs for that long, so looking back as far finds every late commit. */
const lookBack = sql`interval '6 hours'`

/** Notes which ledger entries of paying organizations are to be told to Stripe; each becomes one event, by the primary key. */
export async function enqueueEntries({ db, now }: Pick<MeterServices, 'db' | 'now'>): Promise<number> {
  const at = now().toISOString()
  const open = sql`(w.until_at is null or w.enqueued_until < w.until_at + ${lookBack})`
  const { rowCount } = await db.execute(sql`
    insert into ${meterEvent} (org_id, ledger_id, unit, customer_id, quantity, occurred_at, identifier, send_quantity, next_attempt_at)
    select l.org_id, l.id, l.unit, w.customer_id, l.quantity, l.occurred_at, l.id::text, l.quantity, ${at}::timestamptz
    from ${meteredWindow} w join ${ledgerEntry} l
      on l.org_id = w.org_id and l.occurred_at >= greatest(w.from_at, w.enqueued_until - ${lookBack})
      and (w.until_at is null or l.occurred_at < w.until_at)
    where ${open} and not exists (select from ${meterEvent} m where m.org_id = l.org_id and m.ledger_id = l.id)
    order by l.occurred_at limit ${entriesMax}
    on conflict do nothing`)
  await db.execute(sql`
    insert into ${meterLane} (org_id, unit)
    select distinct m.org_id, m.unit from ${meterEvent} m
    where m.state = 'pending' and not exists (select from ${meterLane} l where l.org_id = m.org_id and l.unit = m.unit)
    on conflict do nothing`)
  // Only when all of it was found may the next look begin here.
  if ((rowCount ?? 0) < entriesMax) {
    await db.execute(sql`
      update ${meteredWindow} w set enqueued_until = ${at}::timestamptz where ${open} and w.enqueued_until < ${at}::timestamptz`)
  }
  return rowCount ?? 0
}
