import type { ReviewItem } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import { frameKey, frameThumbKey } from '@kensa/contract/storage-keys'
import { subjectIdKindOf } from '@kensa/contract/subject-id-kind'
import { actorText } from '@kensa/db/actor-text'
import type { Storage } from '../ports/storage/storage.ts'
import type { ItemRow } from './columns.ts'

/** An item as it is told. While it waits, nothing tells an audit from any other doubt. */
export async function presentItem(storage: Storage, ctx: OrgContext, row: ItemRow): Promise<ReviewItem> {
  const { item } = row
  const { subjectKind: kind, task, priority, cluster, note, state, outcome, version } = item
  const waits = state === 'open'
  const claimed = waits && item.claimedBy !== null && item.claimedUntil !== null && item.claimedUntil > new Date()
  return {
    id: toId('reviewItem', item.id),
    verdictId: toId('verdict', item.verdictId),
    projectId: item.projectId && toId('project', item.projectId),
    task,
    subject: { kind, id: toId(subjectIdKindOf[kind], item.subjectId), assetId: item.assetId && toId('asset', item.assetId) },
    labelId: item.labelId && toId('label', row.rootLabelId ?? item.labelId),
    value: row.value,
    evidence: row.evidence,
    confidence: waits && item.inclusion > 0 ? null : item.confidence,
    picture: await presentPicture(storage, item.orgId, row),
    reason: waits && item.reason === 'audit' ? 'low_confidence' : item.reason,
    ...{ priority, cluster },
    dueAt: item.dueAt?.toISOString() ?? null,
    assigneeId: item.assigneeId && toId('user', item.assigneeId),
    escalatedAt: item.escalatedAt?.toISOString() ?? null,
    note,
    claim: claimed && item.claimedUntil ? { mine: item.claimedBy === actorText(ctx.actor), until: item.claimedUntil.toISOString() } : null,
    ...{ state, outcome },
    decidedAt: item.decidedAt?.toISOString() ?? null,
    version,
    createdAt: item.createdAt.toISOString(),
  }
}

async function presentPicture(storage: Storage, orgId: string, row: ItemRow): Promise<ReviewItem['picture']> {
  const { frameId, frameAssetId, frameIndex, assetName, tMs, widthPx, heightPx } = row
  if (frameId === null || frameAssetId === null || frameIndex === null) return null
  const [imageUrl, thumbUrl] = await Promise.all([
    storage.presignGet(frameKey(orgId, frameAssetId, frameIndex)),
    storage.presignGet(frameThumbKey(orgId, frameAssetId, frameIndex)),
  ])
  return {
    frameId: toId('frame', frameId),
    assetName: assetName ?? '',
    tMs: tMs ?? 0,
    widthPx: widthPx ?? 0,
    heightPx: heightPx ?? 0,
    ...{ imageUrl, thumbUrl },
  }
}
