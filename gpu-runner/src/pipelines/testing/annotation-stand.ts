import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { ImportFormat } from '@kensa/contract/annotation-files'
import type { Export } from '@kensa/contract/api/exports'
import type { ImportCounts, ImportReport } from '@kensa/contract/api/imports'
import { newUuid, toUuid } from '@kensa/contract/ids'
import type { ExportInput, ImportInput } from '@kensa/contract/job-message'
import type { Outline, RegionState } from '@kensa/contract/region'
import { importKey } from '@kensa/contract/storage-keys'
import { openNodePool } from '@kensa/db/client/node'
import { addAsset, addLabel, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase } from '@kensa/local/postgres/test-database'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { endJob } from '../../jobs/end-job.ts'
import type { ClaimedJob, JobRun } from '../../jobs/job-run.ts'
import { createExport } from '../export.ts'
import { createImport } from '../import.ts'
import type { Pipeline } from '../pipeline.ts'
import { memoryStorage } from './memory-storage.ts'

export type DrawnRegion = {
  id?: string
  frameId: string
  labelId: string
  box: { x: number; y: number; width: number; height: number }
  outline?: Outline | null
  state?: RegionState
  /** A machine's, with this score. */
  score?: number
}

/** A database with frames and labels, storage in memory, and jobs run as a runner would, one attempt at a time. */
export async function startAnnotationStand() {
  const database = await startTestDatabase()
  const { db, end } = openNodePool(database.urlFor('kensa_runner'), { max: 2 })
  const memory = memoryStorage()
  const workDir = await mkdtemp(join(tmpdir(), 'kensa-annotations-'))
  const orgId = await addOrganization(database.sql)
  const projectId = await addProject(database.sql, orgId)
  const { sql } = database

  async function addFrame(assetId: string, index: number, [widthPx, heightPx]: [number, number]): Promise<string> {
    const id = newUuid()
    await sql('insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px) values ($1, $2, $3, $4, $5, $6, $7)', [
      ...[orgId, id, assetId, index, index * 100, widthPx, heightPx],
    ])
    return id
  }

  async function draw(region: DrawnRegion): Promise<string> {
    const id = region.id ?? newUuid()
    const { frameId, labelId, box, outline = null, state = 'accepted', score } = region
    const verdictId = score === undefined ? null : newUuid()
    if (verdictId)
      await sql(
        `insert into verdict (org_id, id, task, subject_kind, subject_id, asset_id, value, scores, confidence, evidence, provenance, rule, audit_draw,
           holds, versions, decision, reason, audit_inclusion, key)
         select $1, $2::uuid, 'annotate', 'region', $3, asset_id, '{}', '{}', $5, '{}', '{}', '{"kind":"none"}', 0, '{}', '{}', 'needs_review', 'no_rule', 0,
           $2::uuid::text from frame where id = $4`,
        [orgId, verdictId, id, frameId, score],
      )
    await sql(
      `insert into region (org_id, id, frame_id, label_id, x, y, width, height, outline, origin, state, verdict_id, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'user:somebody')`,
      [
        ...[orgId, id, frameId, labelId, box.x, box.y, box.width, box.height, outline && JSON.stringify(outline)],
        ...[verdictId ? 'machine' : 'person', state, verdictId],
      ],
    )
    return id
  }

  async function addJob(task: string, input: unknown): Promise<ClaimedJob> {
    const id = newUuid()
    await sql(
      `insert into job (org_id, id, task, input, state, attempt, lease_until) values ($1, $2, $3, $4, 'running', 1, now() + interval '1 hour')`,
      [orgId, id, task, JSON.stringify(input)],
    )
    return { id, orgId, task: task as ClaimedJob['task'], attempt: 1, input, checkpoint: { nextIndex: 0, idleAttempts: 1 } }
  }

  /** One attempt; rejects where the pipeline does. */
  async function attempt(pipeline: Pipeline, job: ClaimedJob, signal = new AbortController().signal) {
    const own = await mkdtemp(join(workDir, 'job-'))
    try {
      const settle = await pipeline.run({ job, signal, workDir: own, report: () => {} } satisfies JobRun)
      return await endJob(db, job, settle)
    } finally {
      await rm(own, { recursive: true, force: true })
    }
  }

  async function addExport(
    asked: Partial<Omit<ExportInput, 'filter'>> & { filter?: Partial<ExportInput['filter']> } = {},
  ): Promise<ClaimedJob> {
    const filter = { projectId: null, assetIds: null, frameIds: null, labelIds: null, states: ['accepted' as const], ...asked.filter }
    const input: ExportInput = { format: 'coco', split: null, scores: false, images: false, ...asked, filter }
    const job = await addJob('export', input)
    await sql(`insert into annotation_export (org_id, id, format, input, created_by) values ($1, $2, $3, $4, 'user:somebody')`, [
      ...[orgId, job.id, input.format, JSON.stringify(input)],
    ])
    return job
  }

  type Exported = { bytes: Buffer; files: Record<string, string>; sha256: string; counts: NonNullable<Export['counts']>; key: string }
  async function read(job: ClaimedJob): Promise<Exported> {
    const [row] = await sql('select storage_key as key, sha256, counts from annotation_export where id = $1', [job.id])
    const { key, sha256, counts } = row as { key: string; sha256: string; counts: Exported['counts'] }
    const bytes = memory.objects.get(key)
    if (!bytes) throw new Error(`nothing under ${key}`)
    return { bytes, files: await unzip(bytes), sha256, counts, key }
  }

  let latest = ''
  const attemptImport = (job: ClaimedJob, signal?: AbortSignal) => attempt(createImport({ db, storage: memory.storage }), job, signal)
  async function check(format: ImportFormat, bytes: Buffer): Promise<{ importId: string; report: ImportReport }> {
    const importId = newUuid()
    latest = importId
    await memory.storage.write(importKey(orgId, importId), bytes, 'application/octet-stream', AbortSignal.timeout(1_000))
    const isZip = bytes.subarray(0, 2).toString() === 'PK'
    const ending = isZip ? 'zip' : { coco: 'json', label_studio: 'json', csv: 'csv', yolo: 'txt' }[format]
    await sql(
      `insert into annotation_import (org_id, id, format, name, bytes, created_by, expires_at) values ($1, $2, $3, $4, $5, 'user:somebody', now())`,
      [orgId, importId, format, `file.${ending}`, bytes.length],
    )
    const input: ImportInput = { step: 'check', importId }
    await attemptImport(await addJob('import', input))
    const [row] = await sql('select report from annotation_import where id = $1', [importId])
    return { importId, report: row?.['report'] as ImportReport }
  }

  type Applying = { importId?: string; labels?: Record<string, string | null>; onConflict?: 'keep' | 'replace' }
  /** Labels become what the report proposes, unless told otherwise; as the edge does it. */
  async function applyJob(
    report: ImportReport,
    { importId = latest, labels = {}, onConflict = 'keep' }: Applying = {},
  ): Promise<ClaimedJob> {
    const proposed = report.labels.flatMap(({ name, labelId }) => (labelId === null ? [] : [[name, toUuid('label', labelId)]]))
    const input = { step: 'apply', importId, digest: report.digest, onConflict, actor: 'user:importer' }
    return addJob('import', { ...input, labels: { ...Object.fromEntries(proposed), ...labels } })
  }
  async function applied(importId: string): Promise<ImportCounts> {
    const [row] = await sql('select applied from annotation_import where id = $1', [importId])
    return row?.['applied'] as ImportCounts
  }

  return {
    ...{ attemptImport, check, applyJob, applied },
    async apply(report: ImportReport, options: Applying = {}): Promise<ImportCounts> {
      await attemptImport(await applyJob(report, options))
      return applied(options.importId ?? latest)
    },
    ...{ database, sql, db, memory, orgId, projectId, draw, addFrame, addJob, attempt, addExport, read },
    addAsset: (name: string, kind: 'image' | 'video' = 'image') => addAsset(sql, { orgId, projectId, name, kind }),
    addLabel: (name: string) => addLabel(sql, orgId, name),
    async export(asked: Parameters<typeof addExport>[0] = {}): Promise<Exported> {
      const job = await addExport(asked)
      await attempt(createExport({ db, storage: memory.storage }), job)
      return read(job)
    },
    async stop() {
      await end()
      await database.stop()
      await rm(workDir, { recursive: true, force: true })
    },
  }
}
export type AnnotationStand = Awaited<ReturnType<typeof startAnnotationStand>>

async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(bytes, { lazyEntries: true })
  const files: Record<string, string> = {}
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        files[entry.fileName] = (await buffer(stream)).toString()
        zip.readEntry()
      })
    })
    zip.readEntry()
  })
  return files
}
