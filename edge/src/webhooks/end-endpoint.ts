import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import { endpointDisabledMail } from '../mails/endpoint-disabled.ts'
import { queueMailToAdmins } from '../mails/queue-mail-to-admins.ts'
import type { Ending } from './settle.ts'
import { stopEndpoint } from './stop-endpoint.ts'

/** Disables an endpoint that asked for it or failed too long, and writes to the admins: all of it together or not at all. */
export async function endEndpoint(db: Db, { orgId, endpointId, reason }: Ending, publicUrl: string, now: Date): Promise<void> {
  await withOrg(db, { orgId }, async (tx) => {
    const stopped = await stopEndpoint(tx, orgId, endpointId, reason, now)
    if (!stopped) return
    await recordAudit(
      tx,
      { orgId, actor: { kind: 'system' } },
      { action: 'endpoint.disabled', subject: { kind: 'endpoint', id: endpointId, name: stopped.url }, after: { reason } },
    )
    const url = `${publicUrl}/settings/webhooks`
    await queueMailToAdmins(
      tx,
      { orgId },
      (admin) => endpointDisabledMail({ email: admin.email, endpointUrl: stopped.url, reason, url }, admin.language),
      { at: 'next_sweep' },
    )
  })
}
