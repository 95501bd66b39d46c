import type { ReviewSettings } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { reviewSetting } from '@kensa/db/schema/review-setting'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { readSettings } from './read-settings.ts'

/** Tiers are read when they are asked for, so a change holds for what already waits; hours until due count for what comes. */
export async function changeSettings(db: Db, ctx: OrgContext, { version, ...wanted }: ReviewSettings): Promise<ReviewSettings> {
  return withOrg(db, ctx, async (tx) => {
    const { version: current, ...before } = await readSettings(tx)
    const [row] = await tx
      .insert(reviewSetting)
      .values({ orgId: ctx.orgId, ...wanted, version: 1 })
      .onConflictDoUpdate({
        target: reviewSetting.orgId,
        set: { ...wanted, version: sql`${reviewSetting.version} + 1`, changedAt: sql`now()` },
        setWhere: eq(reviewSetting.version, version),
      })
      .returning({ version: reviewSetting.version })
    if (!row || row.version !== version + 1) throw changedMeanwhile(version, current)
    await recordAudit(tx, ctx, { action: 'review.settings_changed', subject: { kind: 'reviewSetting' }, before, after: wanted })
    return { ...wanted, version: row.version }
  })
}

function changedMeanwhile(version: number, current: number): KensaError {
  const message = `is ${version}, but the settings are at version ${current} by now`
  return new KensaError('version_conflict', `The settings have changed: version ${message}. Read them again, then make your change.`, {
    fields: [{ path: 'version', message }],
  })
}
