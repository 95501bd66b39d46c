// What an export takes of the runner's memory: 20,000 frames with five regions each (boxes, outlines, masks) as COCO and as YOLO, by a
// runner process of its own; and what it takes more than for 5,000 frames, which is nothing where it streams.
import { readFileSync, writeFileSync } from 'node:fs'
import { newUuid } from '@kensa/contract/ids'
import { startRunnerProcess } from '@kensa/e2e/rig/runner-process'
import { type Org, type Rig, startRunnerRig } from '@kensa/e2e/rig/runner-rig'
import { waitUntil } from '@kensa/e2e/rig/wait-until'
import { addLabel } from '@kensa/local/postgres/fixtures'
import { type BenchResult, judged } from './result.ts'

const few = 5_000
const many = 20_000
const regionsEach = 5
const limitMb = 512
const formats = ['coco', 'yolo_segment'] as const
type Format = (typeof formats)[number]

export async function run(): Promise<BenchResult[]> {
  const rig = await startRunnerRig({ visibilityTimeoutS: 60, concurrency: 1 })
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'warn' })
  try {
    const org = await rig.makeOrg()
    const assets = { [few]: await seed(rig, org, few), [many]: await seed(rig, org, many) }
    // The first ones load code that stays.
    for (const format of formats) await exported(rig, org, runner.pid(), assets[few] ?? '', format)
    const results: BenchResult[] = []
    for (const format of formats) {
      const small = await exported(rig, org, runner.pid(), assets[few] ?? '', format)
      const large = await exported(rig, org, runner.pid(), assets[many] ?? '', format)
      const details = {
        frames: many,
        regions: many * regionsEach,
        'MB at most': large.peakMb,
        'MB at most, a quarter of the frames': small.peakMb,
        'MB of the file': large.fileMb,
        'frames/s': Math.round(many / large.seconds),
      }
      results.push(
        judged({
          name: `memory of the runner exporting ${format} ÷ ${limitMb} MB`,
          ratio: large.peakMb / limitMb,
          limit: 1,
          good: 'at most',
          details,
        }),
        judged({
          name: `memory of the runner exporting ${format}, 4× the frames ÷ 1×`,
          ratio: large.peakMb / small.peakMb,
          limit: 1.25,
          good: 'at most',
          details,
        }),
      )
    }
    return results
  } finally {
    await runner.stop()
    await rig.stop()
  }
}

/** A video's frames, each with three boxes, an outline and a mask. */
async function seed({ database }: Rig, { orgId, projectId }: Org, frames: number): Promise<string> {
  const assetId = newUuid()
  const labelId = await addLabel(database.sql, orgId, `Label of ${frames}`)
  await database.sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, frame_count, created_by)
     values ($1, $2, $3, 'bench.mp4', 'video', 'video/mp4', 1, $4, 'ready', '{"mode":"keyframes"}', $5, 'system')`,
    [orgId, assetId, projectId, assetId.replaceAll('-', '').repeat(2), frames],
  )
  await database.sql(
    `insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px)
     select $1, gen_random_uuid(), $2, n, n * 40, 640, 480 from generate_series(0, $3::int - 1) as n`,
    [orgId, assetId, frames],
  )
  await database.sql(
    `insert into region (org_id, id, frame_id, label_id, x, y, width, height, outline, origin, state, created_by)
     select $1, gen_random_uuid(), f.id, $3, 10 + n, 20 + f.index % 300, 60, 40, case n
       when 0 then jsonb_build_object('kind', 'polygon', 'polygons', jsonb_build_array(jsonb_build_array(10, 20, 70.5, 20, 70, 60, 10, 55.25)))
       when 1 then '{"kind":"mask","size":[480,640],"counts":"R[:=a>4L4M2M4M2N2O0O2N2O0O2O0O2O000000000000000000000001N101N101N2N101N2N3L3N3L4LP\\\\_8"}'::jsonb end,
       'person', 'accepted', 'system'
     from frame f, generate_series(0, $4::int - 1) as n where f.org_id = $1 and f.asset_id = $2`,
    [orgId, assetId, labelId, regionsEach],
  )
  return assetId
}

async function exported({ database, sendBody }: Rig, { orgId }: Org, pid: number, assetId: string, format: Format) {
  const id = newUuid()
  const filter = { projectId: null, assetIds: [assetId], frameIds: null, labelIds: null, states: ['accepted'] }
  const input = JSON.stringify({ format, filter, split: null, scores: false, images: false })
  await database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'export', $3)`, [orgId, id, input])
  await database.sql(`insert into annotation_export (org_id, id, format, input, created_by) values ($1, $2, $3, $4, 'system')`, [
    ...[orgId, id, format, input],
  ])
  // From here on the kernel counts the peak anew.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const startedMs = performance.now()
  await sendBody(JSON.stringify({ v: 1, jobId: id, orgId }))
  const bytes = await waitUntil(
    `the export of ${format}`,
    async () => {
      const [row] = await database.sql(
        'select j.state, j.error, e.bytes from job j join annotation_export e on e.id = j.id where j.id = $1',
        [id],
      )
      if (row?.['state'] === 'failed') throw new Error(JSON.stringify(row['error']))
      return row?.['state'] === 'succeeded' ? Number(row['bytes']) : undefined
    },
    { timeoutMs: 300_000, everyMs: 100 },
  )
  const seconds = (performance.now() - startedMs) / 1000
  const peakKib = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1])
  return { seconds, peakMb: Math.round((peakKib * 1024) / 1e6), fileMb: Math.round(bytes / 1e5) / 10 }
}
