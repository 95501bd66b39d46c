import { createHash } from 'node:crypto'
import type { ImportCounts, ImportReport } from '@kensa/contract/api/imports'
import { toId } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { planFrame } from './plan-frame.ts'
import { readStanding } from './read-standing.ts'
import { batchesOf, type UploadContent } from './read-upload.ts'
import { type ResolvedLabel, resolveLabels } from './resolve-labels.ts'

export type Checked = { report: ImportReport; batchDigests: string[] }

/** A dry run: what an import would do with the labels that it proposes. Nothing is written. */
export async function checkUpload(db: Db, orgId: string, fileHash: string, content: UploadContent, signal: AbortSignal): Promise<Checked> {
  const resolved = await withOrg(db, { orgId }, (tx) =>
    resolveLabels(
      tx,
      orgId,
      content.labels.map(({ label }) => label),
    ),
  )
  const proposed = new Map(content.labels.map(({ label }, n) => [label.name, resolved[n]?.labelId]))
  const counts = { ...emptyCounts(content) }
  const conflicts: ImportReport['conflicts'] = []
  const batchDigests: string[] = []
  for (const [batch, frames] of batchesOf(content.frames).entries()) {
    signal.throwIfAborted()
    const ids = frames.map(({ id }) => id)
    const standing = await withOrg(db, { orgId }, (tx) => readStanding(tx, orgId, ids, false))
    batchDigests.push(standing.digest)
    const found = await content.batches.read(batch)
    for (const id of ids) {
      const plan = planFrame(standing.byFrame.get(id) ?? [], found.get(id) ?? [], (name) => proposed.get(name), 'keep')
      addPlan(counts, plan)
      for (const { region, standing: other, reason } of plan.conflicts)
        if (conflicts.length < limits.importReportMax)
          conflicts.push({ frameId: toId('frame', id), regionId: toId('region', other.id), place: region.place, reason })
    }
  }
  const labels = content.labels.map(({ label, regions }, n) => told(label.name, regions, resolved[n]))
  // Not what labels seem to be: a label that is made for the import is found by its name afterwards.
  const digest = createHash('sha256')
    .update(JSON.stringify([fileHash, content.frames.map(({ id }) => id), batchDigests]))
    .digest('hex')
  const { unknown, ambiguous, faults } = content
  const report = { digest, counts, labels, unknownImages: unknown.names, ambiguousImages: ambiguous.names, conflicts, faults }
  return { report, batchDigests }
}

export function emptyCounts({ frames, unknown, ambiguous, regions, unplaced, faultCount }: UploadContent): ImportCounts {
  const images = { frames: frames.length, unknownImages: unknown.count, ambiguousImages: ambiguous.count }
  return { ...images, regions, create: 0, change: 0, same: 0, conflicts: 0, unmapped: 0, skipped: unplaced, faults: faultCount }
}

export function addPlan(counts: ImportCounts, plan: ReturnType<typeof planFrame>): void {
  counts.create += plan.create.length
  counts.change += plan.change.length
  counts.same += plan.same
  counts.conflicts += plan.conflicts.length
  counts.unmapped += plan.unmapped
  counts.skipped += plan.skipped
}

function told(name: string, regions: number, resolved: ResolvedLabel): ImportReport['labels'][number] {
  const { labelId, match } = resolved ?? {}
  return { name, regions, labelId: labelId === undefined ? null : toId('label', labelId), match: match ?? null }
}
