import type { ExportDetail } from '@kensa/contract/api/exports'
import type { OrgContext } from '@kensa/contract/context'
import { limits } from '@kensa/contract/limits'
import { withOrg } from '@kensa/db/with-org'
import type { Services } from '../ports/services.ts'
import { findExport } from './find.ts'
import { presentExport } from './present.ts'

/** With a fresh address of the file each time, where there is one. */
export async function getExport({ db, storage }: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, id: string): Promise<ExportDetail> {
  const row = await withOrg(db, ctx, (tx) => findExport(tx, id))
  const shown = presentExport(row)
  const isThere = shown.state === 'ready' && row.storageKey !== null
  const url = isThere ? await storage.presignDownload(row.storageKey ?? '', shown.fileName, limits.exportLinkMinutes * 60) : null
  return { ...shown, url }
}
