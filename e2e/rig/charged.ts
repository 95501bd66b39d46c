import type { Rig, Upload } from './runner-rig.ts'

/** What the ledger says of a job: units and how many of each, in how many entries. */
export async function charged({ database }: Rig, { orgId, jobId }: Upload): Promise<{ entries: number; units: Record<string, number> }> {
  const rows = await database.sql(
    'select unit, sum(quantity)::int as quantity, count(*)::int as entries from ledger_entry where org_id = $1 and job_id = $2 group by unit',
    [orgId, jobId],
  )
  return {
    entries: rows.reduce((sum, row) => sum + Number(row['entries']), 0),
    units: Object.fromEntries(rows.map((row) => [String(row['unit']), Number(row['quantity'])])),
  }
}
