import type { ImportFormat } from '@kensa/contract/annotation-files'
import type { ImportFinding } from '@kensa/contract/api/imports'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { openSourceFiles } from '../../annotation-files/archive/source-files.ts'
import type { Fault, FoundImage, FoundLabel } from '../../annotation-files/readers/found.ts'
import { readers } from '../../annotation-files/readers/readers.ts'
import { chunked } from '../../streams/chunked.ts'
import { type MatchedFrame, matchFrames } from './match-frames.ts'
import { openRegionBatches, type RegionBatches } from './region-batches.ts'

/** What a file holds, measured against the frames that are here; its regions are on disk, batch by batch. */
export type UploadContent = {
  /** In the order in which the file first names them; batches are made of these, in this order. */
  frames: MatchedFrame[]
  batches: RegionBatches
  labels: { label: FoundLabel; regions: number }[]
  regions: number
  /** On images that are not here. */
  unplaced: number
  faultCount: number
  faults: ImportFinding[]
  unknown: { count: number; names: string[] }
  ambiguous: { count: number; names: string[] }
}

export type Upload = { orgId: string; projectId: string | null; format: ImportFormat; name: string }

const imagesAtOnce = 500

export async function readUpload(db: Db, upload: Upload, path: string, workDir: string, signal: AbortSignal): Promise<UploadContent> {
  const files = await openSourceFiles(path, upload.name)
  const reader = readers[upload.format]
  const faults: ImportFinding[] = []
  let faultCount = 0
  const addFault = ({ place, field, message }: Fault) => {
    faultCount++
    if (faults.length < limits.importReportMax) faults.push({ place, field, message })
  }

  const frames: MatchedFrame[] = []
  const placeOf = new Map<string, number>()
  const byKey = new Map<string, number>()
  const seen = new Set<string>()
  const [unknown, ambiguous] = [openTally(), openTally()]
  async function* images(): AsyncGenerator<FoundImage> {
    for await (const item of reader.images(files)) {
      if (item.kind === 'fault') addFault(item)
      else if (!seen.has(item.key)) {
        seen.add(item.key)
        if (seen.size > limits.importImagesMax) throw tooMany('images', limits.importImagesMax)
        yield item
      }
    }
  }
  for await (const some of chunked(images(), imagesAtOnce, Number.POSITIVE_INFINITY)) {
    signal.throwIfAborted()
    const matches = await withOrg(db, { orgId: upload.orgId }, (tx) => matchFrames(tx, upload.orgId, upload.projectId, some))
    for (const { image, frame } of matches) {
      if (frame === 'unknown') unknown.add(image.name)
      else if (frame === 'ambiguous') ambiguous.add(image.name)
      else {
        const place = placeOf.get(frame.id) ?? frames.push(frame) - 1
        placeOf.set(frame.id, place)
        byKey.set(image.key, place)
      }
    }
  }

  const batches = openRegionBatches(workDir)
  const labels = new Map<string, { label: FoundLabel; regions: number }>()
  let [regions, unplaced] = [0, 0]
  const frameOf = (key: string) => frames[byKey.get(key) ?? -1]
  for await (const item of reader.regions(files, frameOf)) {
    signal.throwIfAborted()
    if (item.kind === 'fault') {
      addFault(item)
      continue
    }
    if (++regions > limits.importRegionsMax) throw tooMany('regions', limits.importRegionsMax)
    if (item.kind === 'unplaced') {
      unplaced++
      continue
    }
    const known = labels.get(item.label.name)
    labels.set(item.label.name, { label: known?.label ?? item.label, regions: (known?.regions ?? 0) + 1 })
    if (labels.size > limits.importLabelsMax) throw tooMany('labels', limits.importLabelsMax)
    const { kind: _, imageKey, ...region } = item
    const place = byKey.get(imageKey) ?? 0
    await batches.add(Math.floor(place / limits.importBatchFrames), { ...region, frameId: frames[place]?.id ?? '' })
  }
  await batches.close()
  const counted = { regions, unplaced, faultCount, faults, unknown: unknown.told(), ambiguous: ambiguous.told() }
  return { frames, batches, labels: [...labels.values()], ...counted }
}

export function batchesOf(frames: readonly MatchedFrame[]): MatchedFrame[][] {
  const size = limits.importBatchFrames
  return Array.from({ length: Math.ceil(frames.length / size) }, (_, n) => frames.slice(n * size, (n + 1) * size))
}

function openTally() {
  const names: string[] = []
  let count = 0
  return {
    add(name: string) {
      count++
      if (names.length < limits.importReportMax) names.push(name)
    },
    told: () => ({ count, names }),
  }
}

function tooMany(noun: string, max: number): KensaError {
  const message = `has more than ${max} ${noun}`
  return new KensaError('import_invalid', `The file ${message}. Import it in pieces.`, { fields: [{ path: 'file', message }] })
}
