import { randomInt } from 'node:crypto'
import { maskToRle } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import type { ExportFormat, ImportFormat } from '@kensa/contract/annotation-files'
import type { ImportCounts } from '@kensa/contract/api/imports'
import { toId } from '@kensa/contract/ids'
import type { Outline } from '@kensa/contract/region'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type AnnotationStand, startAnnotationStand } from './testing/annotation-stand.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)

let stand: AnnotationStand
const labels: string[] = []
const frames: { id: string; widthPx: number; heightPx: number }[] = []

beforeAll(async () => {
  stand = await startAnnotationStand()
  for (const name of ['Scratch', '欠け', '=1+1, "quoted"', 'Dent']) labels.push(await stand.addLabel(name))
  for (let n = 0; n < 12; n++) {
    const size: [number, number] = [20 + Math.floor(random() * 1900), 20 + Math.floor(random() * 1000)]
    const isVideo = n % 3 === 0
    const asset = await stand.addAsset(isVideo ? `clip ${n}.mp4` : `photo-${n}.jpg`, isVideo ? 'video' : 'image')
    for (let index = 0; index < (isVideo ? 3 : 1); index++) {
      const [widthPx, heightPx] = size
      frames.push({ id: await stand.addFrame(asset, index, size), widthPx, heightPx })
    }
  }
})
afterEach(async () => {
  await stand.sql('delete from region')
})
afterAll(() => stand.stop())

const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

function randomShape(widthPx: number, heightPx: number, shapes: readonly string[]) {
  const [x, y] = [random() * widthPx * 0.9, random() * heightPx * 0.9]
  const box = { x, y, width: Math.max(0.01, random() * (widthPx - x)), height: Math.max(0.01, random() * (heightPx - y)) }
  const shape = pick(shapes)
  if (shape === 'polygon') {
    const ring = () =>
      Array.from({ length: 2 * (3 + Math.floor(random() * 6)) }, (_, k) =>
        k % 2 === 0 ? x + random() * box.width : y + random() * box.height,
      )
    const polygons = Array.from({ length: 1 + Math.floor(random() * 3) }, ring)
    const xs = polygons.flatMap((each) => each.filter((_, k) => k % 2 === 0))
    const ys = polygons.flatMap((each) => each.filter((_, k) => k % 2 === 1))
    const hull = {
      x: Math.min(...xs),
      y: Math.min(...ys),
      width: Math.max(...xs) - Math.min(...xs),
      height: Math.max(...ys) - Math.min(...ys),
    }
    return { box: hull, outline: { kind: 'polygon', polygons } satisfies Outline }
  }
  if (shape === 'mask') {
    const pixels = new Uint8Array(widthPx * heightPx)
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [right, bottom] = [Math.max(left + 1, Math.floor(x + box.width)), Math.max(top + 1, Math.floor(y + box.height))]
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) pixels[row * widthPx + column] = random() < 0.9 ? 1 : 0
    for (const corner of [top * widthPx + left, (bottom - 1) * widthPx + right - 1]) pixels[corner] = 1
    for (let row = top; row < bottom; row++) pixels[row * widthPx + left] = 1
    for (let column = left; column < right; column++) pixels[top * widthPx + column] = 1
    const counts = rleToText(maskToRle({ width: widthPx, height: heightPx, pixels }))
    return {
      box: { x: left, y: top, width: right - left, height: bottom - top },
      outline: { kind: 'mask', size: [heightPx, widthPx], counts } satisfies Outline,
    }
  }
  return { box, outline: null }
}

async function drawRandomly(shapes: readonly string[], states: readonly ('accepted' | 'proposed' | 'rejected')[]) {
  for (const { id, widthPx, heightPx } of frames.slice(1))
    for (let n = Math.floor(random() * 5); n > 0; n--) {
      const score = random() < 0.3 ? random() : undefined
      const region = { frameId: id, labelId: pick(labels), ...randomShape(widthPx, heightPx, shapes), state: pick(states) }
      await stand.draw(score === undefined ? region : { ...region, score })
    }
}

const accepted = ['accepted'] as const
const all = ['accepted', 'proposed', 'rejected'] as const
const carried: [ExportFormat, ImportFormat, shapes: string[], states: readonly ('accepted' | 'proposed' | 'rejected')[]][] = [
  ['coco', 'coco', ['box', 'polygon', 'mask'], all],
  ['label_studio', 'label_studio', ['box', 'polygon', 'mask'], all],
  ['csv', 'csv', ['box', 'polygon', 'mask'], all],
  // YOLO carries neither states nor masks, of outlines only one without holes, and boxes alone where it detects.
  ['yolo_detect', 'yolo', ['box', 'polygon', 'mask'], accepted],
  ['yolo_segment', 'yolo', ['box', 'polygon', 'mask'], accepted],
]

it.each(carried)(
  'brings back what it wrote as %s: an export after an import is the one before, byte for byte',
  async (format, read, shapes, states) => {
    for (const split of [null, { train: 50, val: 30, test: 20, seed: String(seed) }]) {
      await stand.sql('delete from region')
      await drawRandomly(shapes, states)
      const before = await stand.export({ format, split, filter: { states: [...states] } })
      await stand.sql('delete from region')
      const { report } = await stand.check(read, before.bytes)
      expect(report.faults).toEqual([])
      expect(report.counts).toMatchObject({
        frames: frames.length,
        unknownImages: 0,
        change: 0,
        same: 0,
        conflicts: 0,
        unmapped: 0,
        skipped: 0,
      })
      if (!format.startsWith('yolo')) expect(report.counts.create).toBe(before.counts.regions)
      const applied = await stand.apply(report)
      expect(applied).toEqual({ ...report.counts })
      const after = await stand.export({ format, split, filter: { states: [...states] } })
      expect(after.files).toEqual(before.files)
      expect(after.sha256).toBe(before.sha256)
      // Once more changes nothing.
      const again = await stand.check(read, before.bytes)
      expect(again.report.counts).toMatchObject({ create: 0, change: 0, conflicts: 0, same: report.counts.create })
    }
  },
)

const cocoOf = (regions: { frame: number; bbox: number[]; category?: number; extra?: object }[], names = ['Scratch']) =>
  Buffer.from(
    JSON.stringify({
      images: frames.map(({ id, widthPx, heightPx }, n) => ({
        id: n,
        file_name: `x_${toId('frame', id)}.jpg`,
        width: widthPx,
        height: heightPx,
      })),
      annotations: regions.map(({ frame, bbox, category = 0, extra }, n) => ({
        id: n,
        image_id: frame,
        category_id: category,
        bbox,
        ...extra,
      })),
      categories: names.map((name, id) => ({ id, name })),
    }),
  )
const only = (counts: ImportCounts, ...names: (keyof ImportCounts)[]) => names.map((name) => counts[name])
const rows = () => stand.sql('select id, x, state, origin, version, created_by, changed_by from region order by x, id')

it('writes nothing on a check, and tells the machine’s it would change, the people’s it would not, and what is new', async () => {
  const [scratch = ''] = labels
  const frameId = frames[0]?.id ?? ''
  const machine = await stand.draw({ frameId, labelId: scratch, box: { x: 1, y: 1, width: 5, height: 5 }, score: 0.5, state: 'proposed' })
  const person = await stand.draw({ frameId, labelId: scratch, box: { x: 10, y: 1, width: 5, height: 5 } })
  const decided = await stand.draw({ frameId, labelId: scratch, box: { x: 1, y: 12, width: 5, height: 5 }, state: 'rejected' })
  const before = await rows()
  const file = cocoOf([
    { frame: 0, bbox: [1, 1, 5, 5] },
    { frame: 0, bbox: [10, 1, 5.5, 5] },
    { frame: 0, bbox: [1, 12, 5, 5] },
    { frame: 1, bbox: [0, 0, 3, 3] },
  ])
  const { report } = await stand.check('coco', file)
  expect(only(report.counts, 'create', 'change', 'conflicts', 'same')).toEqual([1, 1, 2, 0])
  expect(report.conflicts.map(({ regionId, reason }) => [regionId, reason])).toEqual([
    [toId('region', decided), 'decided'],
    [toId('region', person), 'overlaps'],
  ])
  expect(await rows()).toEqual(before)

  expect(only(await stand.apply(report), 'create', 'change', 'conflicts')).toEqual([1, 1, 2])
  const kept = await rows()
  expect(kept.find(({ id }) => id === person)).toEqual(before.find(({ id }) => id === person))
  expect(kept.find(({ id }) => id === decided)).toEqual(before.find(({ id }) => id === decided))
  expect(kept.find(({ id }) => id === machine)).toMatchObject({
    state: 'accepted',
    version: 2,
    origin: 'machine',
    changed_by: 'user:importer',
  })
  expect(kept.find(({ created_by }) => created_by === 'user:importer')).toMatchObject({
    x: 0,
    state: 'accepted',
    origin: 'person',
    version: 1,
  })

  const again = await stand.check('coco', file)
  expect(only(again.report.counts, 'create', 'change', 'conflicts', 'same')).toEqual([0, 0, 2, 2])
  await stand.apply(again.report, { onConflict: 'replace' })
  expect((await rows()).find(({ id }) => id === decided)).toMatchObject({ state: 'accepted', version: 2, changed_by: 'user:importer' })
  expect(only((await stand.check('coco', file)).report.counts, 'conflicts', 'same')).toEqual([0, 4])
})

it('refuses to write what was not reported: another state, or another file', async () => {
  const file = cocoOf([{ frame: 0, bbox: [1, 1, 5, 5] }])
  const { report, importId } = await stand.check('coco', file)
  const [scratch = ''] = labels
  await stand.draw({ frameId: frames[0]?.id ?? '', labelId: scratch, box: { x: 3, y: 3, width: 5, height: 5 } })
  await expect(stand.apply(report, { importId })).rejects.toMatchObject({ code: 'version_conflict' })
  expect(await rows()).toHaveLength(1)
})

it('maps labels by id, name and synonym, leaves out and waits for the others', async () => {
  await stand.sql(`insert into label_term (org_id, label_id, text, language) values ($1, $2, 'Delle', 'de')`, [stand.orgId, labels[3]])
  const names = ['ｓｃｒａｔｃｈ', 'delle', 'unheard of', 'left out', 'constructor']
  const { report } = await stand.check(
    'coco',
    cocoOf(
      names.map((_, category) => ({ frame: category, bbox: [1, 1, 5, 5], category })),
      names,
    ),
  )
  expect(report.labels.map(({ labelId, match }) => [labelId, match])).toEqual([
    [toId('label', labels[0] ?? ''), 'name'],
    [toId('label', labels[3] ?? ''), 'synonym'],
    [null, null],
    [null, null],
    [null, null],
  ])
  expect(only(report.counts, 'create', 'unmapped')).toEqual([2, 3])
  const counts = await stand.apply(report, { labels: { 'unheard of': labels[1] ?? '', 'left out': null } })
  expect(only(counts, 'create', 'skipped', 'unmapped')).toEqual([3, 1, 1])
})

it('matches by the name of the uploaded file, tells names that several have and those that nobody has', async () => {
  for (let n = 0; n < 2; n++) await stand.addFrame(await stand.addAsset('twice.png'), 0, [64, 48])
  const csv = (name: string) => `${name},Scratch,1,1,5,5`
  const text = [
    'file_name;label;x;y;width;height'.replaceAll(';', ','),
    csv('photo-1.jpg'),
    csv('deep/photo-2.png'),
    csv('twice.png'),
    csv('nobody.jpg'),
    'photo-4.jpg,,,,,',
  ]
  const { report } = await stand.check('csv', Buffer.from(text.join('\n')))
  expect(report).toMatchObject({ unknownImages: ['nobody.jpg'], ambiguousImages: ['twice.png'] })
  expect(only(report.counts, 'frames', 'create', 'skipped')).toEqual([3, 2, 2])
})

it('names the place, the field and what was found of each bad record, and takes the good ones', async () => {
  const file = cocoOf([
    { frame: 0, bbox: [1, 1, 5, 5] },
    { frame: 0, bbox: [1, 1, -5, 5] },
    { frame: 0, bbox: [99_999, 1, 5, 5] },
    { frame: 0, bbox: [1, 1, 5], extra: {} },
    { frame: 0, bbox: [1, 1, 5, 5], category: 7 },
    { frame: 0, bbox: [1, 1, 5, 5], extra: { segmentation: [[1, 2, 3]] } },
    { frame: 0, bbox: [1, 1, 5, 5], extra: { segmentation: { size: [1, 1], counts: '01' } } },
  ])
  const { report } = await stand.check('coco', file)
  expect(only(report.counts, 'create', 'faults')).toEqual([1, 6])
  expect(report.faults.map(({ place, field }) => [place.replace(/^.*:/, ''), field])).toEqual([
    ['annotations[1]', 'bbox'],
    ['annotations[2]', 'bbox'],
    ['annotations[3]', 'bbox'],
    ['annotations[4]', 'category_id'],
    ['annotations[5]', 'segmentation.polygons.0'],
    ['annotations[6]', 'segmentation'],
  ])
})

it('goes on behind the batches that an attempt has written, and writes none of them twice', async () => {
  const asset = await stand.addAsset('long.mp4', 'video')
  const many: string[] = []
  for (let index = 0; index < 1_201; index++) many.push(await stand.addFrame(asset, index, [64, 48]))
  const text = ['frame_id,label,x,y,width,height', ...many.map((id, n) => `${toId('frame', id)},Dent,${n % 50},1,5,5`)].join('\r\n')
  const { report, importId } = await stand.check('csv', Buffer.from(text))
  expect(only(report.counts, 'frames', 'create')).toEqual([1_201, 1_201])
  const stops = new AbortController()
  const job = await stand.applyJob(report, { importId })
  await stand.sql(`create function stop_here() returns trigger language plpgsql as $$ begin
    if (select count(*) from region) >= 500 then raise exception 'killed'; end if; return new; end $$;
    create trigger stop_here before insert on region for each row execute function stop_here()`)
  await expect(stand.attemptImport(job, stops.signal)).rejects.toThrow()
  await stand.sql('drop trigger stop_here on region; drop function stop_here')
  expect(await stand.sql('select count(*)::int as n from region')).toEqual([{ n: 500 }])
  await stand.sql('update job set attempt = 2 where id = $1', [job.id])
  const [row] = await stand.sql('select checkpoint from job where id = $1', [job.id])
  await stand.attemptImport({ ...job, attempt: 2, checkpoint: row?.['checkpoint'] as typeof job.checkpoint })
  expect(await stand.sql('select count(*)::int as n from region')).toEqual([{ n: 1_201 }])
  expect(await stand.applied(importId)).toMatchObject({ create: 1_201, same: 0, conflicts: 0 })
})

const bad: [string, ImportFormat, Buffer, RegExp][] = [
  ['no JSON', 'coco', Buffer.from('{"images": [1, 2'), /not whole JSON|ends before/],
  ['broken JSON', 'label_studio', Buffer.from('[{"data": nope}]'), /is not JSON/],
  ['deep JSON', 'coco', Buffer.from(`{"images":[${'['.repeat(100_000)}`), /nests deeper/],
  ['a bare ZIP head', 'coco', Buffer.from('PK\u0003\u0004 and no more'), /ZIP that cannot be read/],
  ['CSV without columns', 'csv', Buffer.from('a,b\n1,2\n'), /no column label/],
  ['CSV with an open quote', 'csv', Buffer.from('file_name,label,x,y,width,height\n"a,b'), /is not CSV/],
  ['YOLO without names', 'yolo', Buffer.from('0 0.5 0.5 1 1'), /no data.yaml/],
]
it.each(bad)('refuses %s once and for all', async (_, format, bytes, message) => {
  await expect(stand.check(format, bytes)).rejects.toMatchObject({ code: 'import_invalid', message: expect.stringMatching(message) })
})
