import { type Box, iou } from '@kensa/algorithms/boxes/box'
import { outlineBox } from '@kensa/algorithms/boxes/outline-box'
import { rleToMask } from '@kensa/algorithms/boxes/rle'
import { textToRle } from '@kensa/algorithms/boxes/rle-text'
import { newUuid, toId, toUuid } from '@kensa/contract/ids'
import type { Outline } from '@kensa/contract/region'
import { type Thing, things } from '@kensa/models/builtin/concepts'
import { locateObjects } from '@kensa/samples/locate-objects'
import { objectMasks } from '@kensa/samples/object-masks'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { type SceneSpec, specAround } from '@kensa/samples/scene-spec'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { findVerdict } from '../edge/src/verdicts/find.ts'
import { listVerdicts } from '../edge/src/verdicts/list.ts'
import { replayVerdict } from '../edge/src/verdicts/replay.ts'
import { openAnnotateJobs } from './rig/annotate-jobs.ts'
import { charged } from './rig/charged.ts'
import { ended } from './rig/ingest-state.ts'
import { videoFile } from './rig/media-files.ts'
import { type RunnerProcess, startRunnerProcess } from './rig/runner-process.ts'
import { type Org, type Rig, startRunnerRig } from './rig/runner-rig.ts'

const sought: readonly Thing[] = ['wrench', 'helmet', 'gear']
const scenesEach = 14
const frameCount = sought.length * scenesEach
const [width, height] = [640, 480]
/** Of what is smaller nobody could say what it is. */
const pixelsMin = 400

type Truth = { frameId: string; thing: Thing; box: { x: number; y: number; width: number; height: number } }

let rig: Rig
let org: Org
let jobs: ReturnType<typeof openAnnotateJobs>
let runner: RunnerProcess
const frames: string[] = []
const truths: Truth[] = []
const drawn: { frameId: string; spec: SceneSpec; seed: string }[] = []
const labels = new Map<Thing, string>()

beforeAll(async () => {
  rig = await startRunnerRig()
  org = await rig.makeOrg()
  jobs = openAnnotateJobs(rig, org)
  runner = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'warn' })
  for (const thing of sought) labels.set(thing, await jobs.addLabel(thing))
  const scenes = sought.flatMap((thing) => Array.from({ length: scenesEach }, (_, i) => ({ thing, seed: `annotate/${thing}/${i}` })))
  const uploads = []
  for (const { thing, seed } of scenes) {
    const spec = specAround(openRandom(`spec/${seed}`), thing)
    const upload = await rig.upload(org, { bytes: await renderScene(spec, seed, { width }), contentType: 'image/jpeg' })
    await rig.send(upload)
    uploads.push({ upload, spec, seed, located: await locateObjects(spec, seed, { width }) })
  }
  for (const { upload, spec, seed, located } of uploads) {
    expect((await ended(rig, upload)).job.state).toBe('succeeded')
    const [row] = await rig.database.sql('select id from frame where org_id = $1 and asset_id = $2', [org.orgId, upload.assetId])
    const frameId = String(row?.['id'])
    frames.push(frameId)
    drawn.push({ frameId, spec, seed })
    for (const { object, left, top, right, bottom } of located) {
      const box = { x: left * width, y: top * height, width: (right - left) * width, height: (bottom - top) * height }
      if (sought.includes(object.thing) && box.width * box.height >= pixelsMin) truths.push({ frameId, thing: object.thing, box })
    }
  }
})
afterEach(async () => {
  await rig.database.sql('delete from region')
  await rig.database.sql('delete from verdict')
})
afterAll(async () => {
  await runner?.stop()
  await jobs?.end()
  await rig?.stop()
})

const request = () => ({
  frameIds: frames.map(jobs.frameId),
  labels: [...labels.values()].map((id) => ({ labelId: jobs.labelId(id) })),
})
const paid = async (jobId: string) => (await charged(rig, { ...org, assetId: '', jobId })).units

it('finds at least 80 % of the things with IoU 0.5, again the same in a second run, and every verdict replays equal', async () => {
  expect(things).toEqual(expect.arrayContaining([...sought]))
  const first = await jobs.start(request())
  expect(await jobs.ended(first)).toMatchObject({ state: 'succeeded', done: frameCount, errors: 0 })
  expect(await paid(first)).toEqual({ image_annotated: frameCount })
  const regions = await jobs.regions()
  expect(regions.every(({ state }) => state === 'proposed')).toBe(true)
  const right = truths.filter(({ frameId, thing, box }) =>
    regions.some((r) => r['frame_id'] === frameId && r['label_id'] === labels.get(thing) && iou(boxOf(r), box) >= 0.5),
  )
  console.log(`${right.length} of ${truths.length} things found, ${regions.length} regions`)
  expect(right.length / truths.length).toBeGreaterThanOrEqual(0.8)
  expect(await jobs.standing()).toBe(regions.length)

  const second = await jobs.start(request())
  expect((await jobs.ended(second)).state).toBe('succeeded')
  expect(await jobs.regions()).toEqual(regions)
  expect(await jobs.standing()).toBe(regions.length)
  const { data } = await listVerdicts(jobs.db, jobs.ctx, { limit: 100, superseded: 'true' })
  expect(data.length).toBeGreaterThan(0)
  expect(data[0]).toMatchObject({
    task: 'annotate',
    subject: { kind: 'region' },
    decision: { decision: 'needs_review', reason: 'no_rule' },
  })
  expect(data[0]?.provenance).toMatchObject({ pack: 'builtin', modelRole: 'regions', preprocessing: 'contain-256-rgb-114.114.114' })
  for (const { id } of data) {
    const row = await findVerdict(jobs.db, jobs.ctx, String(toUuid('verdict', id)))
    expect(replayVerdict(row)).toMatchObject({ equal: true })
  }
})

it('comes to the same when the runner is killed in the middle, and when its message is delivered five times', async () => {
  const calm = await jobs.start(request())
  await jobs.ended(calm)
  const [regions, standing] = [await jobs.regions(), await jobs.standing()]
  await rig.database.sql('delete from region')
  await rig.database.sql('delete from verdict')

  const disturbed = await jobs.start(request(), { wakes: 5 })
  await jobs.midway(disturbed)
  process.kill(runner.pid(), 'SIGKILL')
  expect(await jobs.ended(disturbed)).toMatchObject({ state: 'succeeded', attempt: 2, done: frameCount, errors: 0 })
  expect(await jobs.regions()).toEqual(regions)
  expect(await jobs.standing()).toBe(standing)
  expect(await paid(disturbed)).toEqual(await paid(calm))
})

it('previews what it would find, without a region, a verdict or a price', async () => {
  const { labels: asked } = request()
  const whole = await jobs.start({ frameIds: frames.slice(0, 3).map(jobs.frameId), labels: asked })
  await jobs.ended(whole)
  const found = await jobs.regions()
  await rig.database.sql('delete from region')
  await rig.database.sql('delete from verdict')
  const preview = await jobs.start({ frameIds: frames.slice(0, 3).map(jobs.frameId), labels: asked, preview: true })
  expect(await jobs.ended(preview)).toMatchObject({ state: 'succeeded', done: 3, errors: 0 })
  expect([await jobs.regions(), await jobs.standing(), await paid(preview)]).toEqual([[], 0, {}])
  const [row] = await rig.database.sql('select result from job where id = $1', [preview])
  const result = row?.['result'] as { frameId: string; regions: { labelId: string; box: object; score: number }[] }[]
  expect(result.map(({ frameId }) => frameId)).toEqual(frames.slice(0, 3))
  const seen = result.flatMap(({ frameId, regions }) => regions.map(({ labelId, box }) => ({ frameId, labelId, box })))
  expect(seen).toHaveLength(found.length)
  for (const region of found) expect(seen).toContainEqual({ frameId: region['frame_id'], labelId: region['label_id'], box: boxOf(region) })
})

it('gives outlines where masks are asked for: of the things themselves, inside the model’s boxes, for the same price, and says so', async () => {
  const boxJob = await jobs.start(request())
  await jobs.ended(boxJob)
  const plain = await outlined()
  expect(plain.every(({ outline, value }) => outline === null && value.outline === undefined)).toBe(true)
  const maskJob = await jobs.start({ ...request(), masks: true })
  expect(await jobs.ended(maskJob)).toMatchObject({ state: 'succeeded', done: frameCount, errors: 0 })
  expect(await paid(maskJob)).toEqual(await paid(boxJob))
  const rows = await outlined()
  expect(rows).toHaveLength(plain.length)
  expect(new Set(rows.map(({ configuration }) => configuration))).not.toEqual(new Set(plain.map(({ configuration }) => configuration)))
  for (const { box, outline, value, evidence, verdictId } of rows) {
    expect(value).toMatchObject({ box, outline: outline !== null })
    expect(replayVerdict(await findVerdict(jobs.db, jobs.ctx, verdictId))).toMatchObject({ equal: true })
    if (outline?.kind !== 'mask') continue
    expect(outline.size).toEqual([height, width])
    expect(outlineBox(outline)).toEqual(box)
    expect(evidence.outline?.method).toBe('box-cut-v1')
    const around = evidence.outline?.modelBox as Box
    expect(box.x).toBeGreaterThan(around.x - 1)
    expect(box.y).toBeGreaterThan(around.y - 1)
    expect(box.x + box.width).toBeLessThan(around.x + around.width + 1)
    expect(box.y + box.height).toBeLessThan(around.y + around.height + 1)
  }
  const withOutline = rows.filter(({ outline }) => outline !== null)
  const overlaps: { asMask: number; asBox: number }[] = []
  for (const { frameId, spec, seed } of drawn.filter((_, i) => i % 3 === 0)) {
    const there = (await objectMasks(spec, seed, { width })).filter(({ object }) => sought.includes(object.thing))
    for (const { object, mask } of there)
      for (const { outline, evidence } of withOutline.filter(
        (row) => row.frameId === frameId && row.labelId === labels.get(object.thing),
      )) {
        if (outline?.kind !== 'mask') continue
        const { pixels } = rleToMask(textToRle(outline.counts, width, height))
        const { x, y, width: wide, height: high } = evidence.outline?.modelBox as Box
        const inBox = (i: number) => i % width >= x && i % width < x + wide && i / width >= y && i / width < y + high
        const asMask = overlapOf(mask.pixels, (i) => pixels[i] === 1)
        const asBox = overlapOf(mask.pixels, inBox)
        // Another one of the kind elsewhere in the picture is not what this region is about.
        if (asBox > 0.1) overlaps.push({ asMask, asBox })
      }
  }
  const [asMask, asBox] = [mean(overlaps.map((each) => each.asMask)), mean(overlaps.map((each) => each.asBox))]
  console.log(`${withOutline.length} of ${rows.length} regions have outlines`)
  console.log(`of ${overlaps.length}: mean IoU with the thing ${asMask.toFixed(3)}, of the model’s boxes ${asBox.toFixed(3)}`)
  expect(withOutline.length / rows.length).toBeGreaterThanOrEqual(0.8)
  expect(asMask - asBox).toBeGreaterThanOrEqual(0.15)

  const preview = await jobs.start({ ...request(), frameIds: frames.slice(0, 3).map(jobs.frameId), masks: true, preview: true })
  await jobs.ended(preview)
  const [row] = await rig.database.sql('select result from job where id = $1', [preview])
  const shown = (row?.['result'] as { frameId: string; regions: { box: Box; outline?: Outline }[] }[]).flatMap(({ frameId, regions }) =>
    regions.map(({ box, outline }) => ({ frameId, box, outline: outline ?? null })),
  )
  const stored = rows.filter(({ frameId }) => frames.slice(0, 3).includes(frameId))
  expect(shown).toHaveLength(stored.length)
  for (const { frameId, box, outline } of stored) expect(shown).toContainEqual({ frameId, box, outline })
})

it('keeps what was saved when it is canceled in the middle, and charges only the rest when it is tried again', async () => {
  const jobId = await jobs.start(request())
  await jobs.midway(jobId)
  await jobs.cancel(jobId)
  expect(await jobs.ended(jobId)).toMatchObject({ state: 'canceled', error: { code: 'canceled' } })
  const kept = await jobs.regions()
  expect(kept.length).toBeGreaterThan(0)
  await jobs.retry(jobId)
  expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: frameCount })
  expect((await jobs.regions()).length).toBeGreaterThan(kept.length)
  expect(await paid(jobId)).toEqual({ image_annotated: frameCount })
})

it('never touches what a person decided, and does not propose it again', async () => {
  await jobs.ended(await jobs.start(request()))
  const before = await jobs.regions()
  await rig.database.sql(
    `update region set state = case when x < 200 then 'accepted' else 'rejected' end, x = x + 1, width = width - 1, version = 2,
       changed_by = 'user:somebody', changed_at = now()
     where id in (select id from region order by id limit 10)`,
  )
  const touched = () => rig.database.sql('select * from region where version > 1 order by id')
  const theirs = await touched()
  expect(theirs).toHaveLength(10)
  await jobs.ended(await jobs.start(request()))
  expect(await touched()).toEqual(theirs)
  expect(await jobs.regions()).toHaveLength(before.length)
  expect(await jobs.standing()).toBe(before.length)
})

it('names labels that the pack does not know and frames that are gone, and goes on with the rest', async () => {
  const strange = await jobs.addLabel('qwzx vrtk')
  const { assetId, frameId } = await spareFrame()
  const some = frames.slice(0, 3)
  const jobId = await jobs.start(
    {
      frameIds: [...some, frameId].map(jobs.frameId),
      labels: [strange, ...labels.values()].map((id) => ({ labelId: jobs.labelId(id), threshold: 0.3 })),
    },
    { wakes: 0 },
  )
  await rig.database.sql('delete from asset where id = $1', [assetId])
  await jobs.wake(jobId)
  expect(await jobs.ended(jobId)).toMatchObject({ state: 'partially_succeeded', errors: 2, done: 4 })
  expect(await jobs.itemErrors(jobId)).toEqual([
    { subject: `frame ${jobs.frameId(frameId)}`, error: { code: 'not_found', detail: 'The frame was deleted before it was looked at.' } },
    {
      subject: 'label qwzx vrtk',
      error: { code: 'label_not_understood', detail: expect.stringContaining('knows no word of the label “qwzx vrtk”') },
    },
  ])
  expect(await paid(jobId)).toEqual({ image_annotated: 3 })
  const alone = await jobs.start({ frameIds: some.map(jobs.frameId), labels: [{ labelId: jobs.labelId(strange) }] })
  expect(await jobs.ended(alone)).toMatchObject({ state: 'failed', error: { code: 'label_not_understood' } })
  expect(await paid(alone)).toEqual({})
})

it('finds a thing by the synonyms of its label, in any language, whatever the name', async () => {
  const thing = sought[0] ?? 'wrench'
  const plain = String(labels.get(thing))
  const named = await jobs.addLabel('item 7 of our list', { en: thing, ja: '謎の品' })
  await jobs.ended(
    await jobs.start({ frameIds: frames.map(jobs.frameId), labels: [named, plain].map((id) => ({ labelId: jobs.labelId(id) })) }),
  )
  const places = (regions: Awaited<ReturnType<typeof jobs.regions>>, labelId: string) =>
    regions.filter(({ label_id }) => label_id === labelId).map(({ frame_id, x, y, width: w, height }) => [frame_id, x, y, w, height])
  const found = await jobs.regions()
  expect(places(found, named).length).toBeGreaterThan(0)
  expect(places(found, named)).toEqual(places(found, plain))
  await rig.database.sql('with gone as (delete from region where label_id = $1) delete from label where id = $1', [named])
})

it('finds a thing by what its label means where the pack knows none of its names, and by its names where it knows them', async () => {
  const thing = sought[0] ?? 'wrench'
  const plain = String(labels.get(thing))
  const define = (labelId: string, definition: string) =>
    rig.database.sql('update label_version set definition = $2 where label_id = $1', [labelId, definition])
  const coded = await jobs.addLabel('qx-17')
  await define(coded, `A ${thing}. Not a ${sought[1]}.`)
  await define(plain, `Lies beside a ${sought[2]}.`)
  await jobs.ended(
    await jobs.start({ frameIds: frames.map(jobs.frameId), labels: [coded, plain].map((id) => ({ labelId: jobs.labelId(id) })) }),
  )
  const found = await jobs.regions()
  const places = (labelId: string) => found.filter(({ label_id }) => label_id === labelId).map(({ frame_id, x, y }) => [frame_id, x, y])
  expect(places(coded).length).toBeGreaterThan(0)
  expect(places(coded)).toEqual(places(plain))
  await define(plain, '')
  await rig.database.sql('with gone as (delete from region where label_id = $1) delete from label where id = $1', [coded])
})

it('goes on without a label that is deleted in the middle, and tells so', async () => {
  const doomed = await jobs.addLabel('pliers')
  const asked = request()
  const jobId = await jobs.start({ ...asked, labels: [...asked.labels, { labelId: jobs.labelId(doomed), threshold: 0.05 }] })
  await jobs.midway(jobId)
  await rig.database.sql('with gone as (delete from region where label_id = $1) delete from label where id = $1', [doomed])
  const end = await jobs.ended(jobId)
  expect(end.done).toBe(frameCount)
  const found = await jobs.regions()
  expect(found.every(({ label_id }) => label_id !== doomed)).toBe(true)
  expect(new Set(found.map(({ label_id }) => label_id)).size).toBe(sought.length)
  if (end.errors > 0) expect(await jobs.itemErrors(jobId)).toMatchObject([{ error: { code: 'not_found' } }])
  expect(await paid(jobId)).toEqual({ image_annotated: frameCount })
})

it('comes to one set of regions when two jobs look at the same frames at once', async () => {
  const [one, other] = await Promise.all([jobs.start(request()), jobs.start(request())])
  expect((await jobs.ended(one)).state).toBe('succeeded')
  expect((await jobs.ended(other)).state).toBe('succeeded')
  const together = await jobs.regions()
  expect(await jobs.standing()).toBe(together.length)
  await jobs.ended(await jobs.start(request()))
  expect(await jobs.regions()).toEqual(together)
})

it('looks at all frames of an asset, in its order, also where one is missing', async () => {
  const upload = await rig.upload(org, { bytes: videoFile(10), contentType: 'video/mp4', sampling: { mode: 'rate', framesPerSecond: 10 } })
  await rig.send(upload)
  expect((await ended(rig, upload)).frames).toHaveLength(100)
  await rig.database.sql('delete from frame where asset_id = $1 and index = 5', [upload.assetId])
  const jobId = await jobs.start({ assetId: toId('asset', upload.assetId), labels: request().labels })
  expect(await jobs.ended(jobId)).toMatchObject({ state: 'succeeded', done: 100, errors: 0 })
  expect(await charged(rig, { ...upload, jobId })).toEqual({ entries: 7, units: { image_annotated: 99 } })
})

it('applies a rule that was given, and tells how the job ended', async () => {
  const rule = { kind: 'threshold' as const, accept: 0.6, reject: null }
  const jobId = await jobs.start({ ...request(), rule })
  await jobs.ended(jobId)
  const regions = await jobs.regions()
  for (const { state, confidence } of regions) expect(state).toBe(Number(confidence) >= 0.6 ? 'accepted' : 'proposed')
  const events = await rig.database.sql(
    `select payload ->> 'type' as type, payload ->> 'projectId' as project from outbox
     where kind = 'event' and payload -> 'data' ->> 'task' = 'annotate' order by id desc limit 1`,
  )
  expect(events).toEqual([{ type: 'job.succeeded', project: org.projectId }])
})

it('puts every doubtful verdict into the review queue once, and takes back what a later run replaced', async () => {
  const [open, withdrawn] = ['open', 'withdrawn'].map(
    (state) => () => rig.database.sql(`select verdict_id, label_id, confidence, cluster, reason from review_item where state = '${state}'`),
  )
  await jobs.ended(await jobs.start(request()))
  const first = (await open?.()) ?? []
  const regions = await jobs.regions()
  expect(first).toHaveLength(regions.length)
  expect(new Set(first.map(({ label_id }) => label_id))).toEqual(new Set(labels.values()))
  expect(first.every(({ reason }) => reason === 'new_label' || reason === 'model_disagreement')).toBe(true)
  await jobs.ended(await jobs.start(request()))
  const second = (await open?.()) ?? []
  expect(second).toHaveLength(first.length)
  expect(((await withdrawn?.()) ?? []).map(({ verdict_id }) => verdict_id).sort()).toEqual(first.map(({ verdict_id }) => verdict_id).sort())
})

it('tells every verdict to endpoints that name that event, and notes none for nobody', async () => {
  const told = () =>
    rig.database.sql(`select payload -> 'data' as data from outbox where payload ->> 'type' = 'verdict.created' and org_id = $1`, [
      org.orgId,
    ])
  const endpoint = (events: string) =>
    rig.database.sql(
      `insert into webhook_endpoint (org_id, id, url, events, secret_sealed, created_by) values ($1, $2, 'https://hooks.example.com/', ${events}, 'x', 'system')`,
      [org.orgId, newUuid()],
    )
  await endpoint('null')
  await jobs.ended(await jobs.start(request()))
  expect(await told()).toEqual([])
  await endpoint(`'{verdict.created}'`)
  const jobId = await jobs.start(request())
  await jobs.ended(jobId)
  const regions = await jobs.regions()
  const events = await told()
  expect(events).toHaveLength(regions.length)
  expect(events[0]?.['data']).toMatchObject({
    jobId: toId('job', jobId),
    task: 'annotate',
    subjectKind: 'region',
    decision: 'needs_review',
  })
})

type Outlined = {
  frameId: string
  labelId: string
  box: Box
  outline: Outline | null
  value: { outline?: boolean }
  evidence: { outline?: { method: string; modelBox: Box } }
  configuration: string
  verdictId: string
}

/** The regions that stand, with what their verdicts say of their outlines. */
async function outlined(): Promise<Outlined[]> {
  const rows = await rig.database.sql(
    `select r.frame_id as "frameId", r.label_id as "labelId", r.x, r.y, r.width, r.height, r.outline, v.value, v.evidence,
       v.provenance ->> 'configurationVersion' as configuration, v.id as "verdictId"
     from region r join verdict v on v.org_id = r.org_id and v.id = r.verdict_id where r.org_id = $1 and v.superseded_at is null`,
    [org.orgId],
  )
  return rows.map((row) => ({ ...(row as Omit<Outlined, 'box'>), box: boxOf(row) }))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function overlapOf(truth: Uint8Array, isOn: (i: number) => boolean): number {
  let [shared, joint] = [0, 0]
  for (const [i, there] of truth.entries()) {
    const on = isOn(i)
    if (on && there) shared++
    if (on || there) joint++
  }
  return shared / joint
}

function boxOf(row: Record<string, unknown>) {
  return { x: Number(row['x']), y: Number(row['y']), width: Number(row['width']), height: Number(row['height']) }
}

/** A frame whose picture was never stored: it is only there to be deleted. */
async function spareFrame(): Promise<{ assetId: string; frameId: string }> {
  const [assetId, frameId] = [newUuid(), newUuid()]
  await rig.database.sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
     values ($1, $2, $3, 'spare.jpg', 'image', 'image/jpeg', 1, $4, 'ready', '{"mode":"keyframes"}', 'system')`,
    [org.orgId, assetId, org.projectId, 'c'.repeat(64)],
  )
  await rig.database.sql('insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px) values ($1, $2, $3, 0, 0, 640, 480)', [
    org.orgId,
    frameId,
    assetId,
  ])
  return { assetId, frameId }
}
