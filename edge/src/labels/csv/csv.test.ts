import type { LabelImport } from '@kensa/contract/api/labels'
import { newUuid } from '@kensa/contract/ids'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../../infra/local/test-edge.ts'
import { joinCell, splitCell } from './cells.ts'
import { parseCsv } from './parse.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Filer')
})
afterAll(() => edge.stop())

async function send(file: string | Uint8Array<ArrayBuffer>, digest?: string | null, by = person) {
  const answer = await edge.request(`/v1/labels/import${digest ? `?digest=${digest}` : ''}`, {
    method: 'POST',
    headers: { cookie: by.cookie, origin: edge.env.PUBLIC_URL, 'content-type': 'text/csv' },
    body: file,
  })
  return { status: answer.status, body: await answer.json() }
}
async function apply(file: string, by = person): Promise<LabelImport> {
  const dry = await send(file, undefined, by)
  const done = await send(file, dry.body.digest, by)
  expect({ status: done.status, applied: done.body.applied, rows: dry.body.rows }).toMatchObject({ status: 200, applied: true })
  return done.body
}
const exported = async (by = person) => {
  const answer = await by.call('GET', '/v1/labels.csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}
const create = async (input: Record<string, unknown>, by = person) =>
  (await by.call('POST', '/v1/labels', { name: newUuid(), ...input })).json()

it('keeps any values of a cell apart, whatever is in them', () => {
  const value = fc.array(fc.constantFrom('a', '|', '\\', ' ', 'ｷ'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').trim())
  fc.assert(
    fc.property(fc.array(value.filter((text) => text !== '')), (values) => {
      expect(splitCell(joinCell(values))).toEqual(values)
    }),
    { seed: 3 },
  )
})

it('reads what spreadsheets write: byte order mark, either line ending, semicolons, quoted line ends', () => {
  const cellsOf = (text: string) => parseCsv(new TextEncoder().encode(text)).map(({ cells }) => [...cells])
  const expected = [
    [
      ['name', 'a;b'],
      ['definition', 'x\ny "z"'],
    ],
  ]
  expect(cellsOf('\ufeffname,definition\r\n"a;b","x\r\ny ""z"""\r\n')).toEqual(expected)
  expect(cellsOf('NAME;Definition\n"a;b";"x\ny ""z"""\n\n;\n')).toEqual(expected)
})

it('finds a quote that does not end, and takes nothing of what follows it', () => {
  const rows = parseCsv(new TextEncoder().encode('name,definition\na,fine\nb,"never ends\nc,lost\n'))
  expect(rows.map(({ row, fault }) => [row, fault])).toEqual([
    [2, undefined],
    [3, 'has a quote that does not end'],
  ])
})

it('gives back after a round trip what was there before, and finds nothing to change', async () => {
  const project = await (await person.call('POST', '/v1/projects', { name: '=cmd | line' })).json()
  const gone = await (await person.call('POST', '/v1/projects', { name: 'gone' })).json()
  await create({
    name: '=HYPERLINK("http://thief.example")',
    definition: '+1, "quoted";\n\nsecond line',
    synonyms: { en: ['a | b', "'=x", '-1', '\\'], ja: ['キズ'], 'pt-BR': ['@risco'] },
    color: 'pink',
    hotkey: 'shift+1',
    projectIds: [project.id],
  })
  await create({ name: "'quoted", projectIds: [gone.id] })
  await person.call('DELETE', `/v1/projects/${gone.id}`)
  const archived = await create({ name: 'old' })
  await person.call('POST', `/v1/labels/${archived.id}/archive`)
  const file = await exported()
  const { status, body } = await send(file)
  expect({ status, body }).toMatchObject({ status: 200, body: { counts: { create: 0, update: 0, unchanged: 3, error: 0 }, rows: [] } })

  const twin = await edge.signUp('Twin')
  await twin.call('POST', '/v1/projects', { name: '=cmd | line' })
  const withoutIds = file
    .split('\r\n')
    .map((line) => line.replace(/^label_\w+,\d+,/, ',,').replace(/,\d+$/, ','))
    .join('\r\n')
  expect((await apply(withoutIds, twin)).counts.create).toBe(3)
  const neutral = (text: string) => text.replace(/label_\w+/g, 'label').replace(/,\d+\r\n/g, ',1\r\n')
  expect(neutral(await exported(twin))).toBe(neutral(file))
})

it('writes no cell that a spreadsheet would run', async () => {
  const owner = await edge.signUp('Careful')
  for (const start of ['=', '+', '-', '@', "'="])
    await create({ name: `${start}1+1`, definition: `${start}x`, synonyms: { en: [`${start}y`] } }, owner)
  const rows = parseCsv(new TextEncoder().encode(await exported(owner)))
  expect(rows).toHaveLength(5)
  for (const cell of (await exported(owner)).replace(/^\ufeff/, '').split(/,|\r\n/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@]/)
})

it('writes nothing in a dry run, then exactly what it reported, atomically', async () => {
  const owner = await edge.signUp('Planner')
  const label = await create({ name: 'dent', synonyms: { en: ['bump'], ko: ['홈'] } }, owner)
  const file = `id,name,synonyms_en,archived\n${label.id},Dented,,yes\n,fresh,new | newer,\n`
  const dry = (await send(file, undefined, owner)).body
  expect(dry).toMatchObject({
    applied: false,
    counts: { create: 1, update: 1 },
    rows: [
      {
        row: 2,
        action: 'update',
        labelId: label.id,
        changes: [
          { column: 'name', before: 'dent', after: 'Dented' },
          { column: 'synonyms_en', before: 'bump', after: '' },
          { column: 'archived', before: 'false', after: 'true' },
        ],
      },
      { row: 3, action: 'create', labelId: null, name: 'fresh' },
    ],
  })
  expect((await (await owner.call('GET', '/v1/labels')).json()).data).toHaveLength(1)
  const done = await send(file, dry.digest, owner)
  expect(done).toMatchObject({ status: 200, body: { applied: true, counts: dry.counts } })
  expect(await (await owner.call('GET', `/v1/labels/${label.id}`)).json()).toMatchObject({
    name: 'Dented',
    version: 2,
    synonyms: { ko: ['홈'] },
    archivedAt: expect.any(String),
  })
  const { data } = await (await owner.call('GET', '/v1/audit?noun=label')).json()
  expect(data[0]).toMatchObject({ action: 'label.imported', after: { created: 1, changed: 1 } })
})

it('overwrites nothing that was changed after the dry run or after the export', async () => {
  const label = await create({ name: 'stale' })
  const file = `id,name,version\n${label.id},Staler,1\n`
  const { digest } = (await send(file)).body
  await person.call('PATCH', `/v1/labels/${label.id}`, { version: 1, definition: 'meanwhile' })
  const late = await send(file, digest)
  expect(late).toMatchObject({ status: 422, body: { code: 'import_invalid' } })
  const withoutVersion = `id,name\n${label.id},Staler\n`
  const next = (await send(withoutVersion)).body
  await person.call('PATCH', `/v1/labels/${label.id}`, { version: 2, definition: 'again' })
  expect(await send(withoutVersion, next.digest)).toMatchObject({ status: 409, body: { code: 'version_conflict' } })
  expect(await send(`${withoutVersion},other\n`, next.digest)).toMatchObject({ status: 409 })
  expect(await (await person.call('GET', `/v1/labels/${label.id}`)).json()).toMatchObject({ name: 'stale', definition: 'again' })
})

it('swaps two names in one go', async () => {
  const [a, b] = [await create({ name: 'left', hotkey: 'l' }), await create({ name: 'right', hotkey: 'r' })]
  await apply(`id,name,hotkey\n${a.id},right,r\n${b.id},left,l\n`)
  expect(await (await person.call('GET', `/v1/labels/${a.id}`)).json()).toMatchObject({ name: 'right', hotkey: 'r', version: 2 })
})

it('names the row, the column and what was found of each error, and then writes nothing at all', async () => {
  const owner = await edge.signUp('Erring')
  const [kept, gone, into] = [await create({ name: 'kept' }, owner), await create({}, owner), await create({}, owner)]
  await owner.call('POST', `/v1/labels/${gone.id}/merge`, { intoLabelId: into.id })
  const file = [
    'id,exportId,name,definition,synonyms_en,color,hotkey,projects,archived,version',
    'label_01h455vb4pex5vsknk084sn02q,,x1,,,,,,,',
    `${kept.id},99,x2,,,,,,,7`,
    `${gone.id},,x3,,,,,,,`,
    ',5,x4,,,mauve,enter,nowhere,perhaps,',
    ',,,,,,,,,',
    ',,KEPT,,,,,,,',
    ',,same,,,,s,,,',
    ',,Ｓame,,,,s,,,',
    ',,z',
    ` ,,${'y'.repeat(101)},,,,,,,`,
  ].join('\n')
  const dry = (await send(file, undefined, owner)).body as LabelImport
  expect(dry.digest).toBeNull()
  const errors = dry.rows.flatMap(({ row, errors }) => errors.map(({ column, found }) => [row, column, found]))
  expect(errors).toEqual(
    expect.arrayContaining([
      [2, 'id', 'label_01h455vb4pex5vsknk084sn02q'],
      [3, 'exportId', '99'],
      [3, 'version', '7'],
      [4, 'id', gone.id],
      [5, 'exportId', '5'],
      [5, 'color', 'mauve'],
      [5, 'hotkey', 'enter'],
      [5, 'projects', 'nowhere'],
      [5, 'archived', 'perhaps'],
      [9, 'name', 'Same'],
      [9, 'hotkey', 's'],
      [10, null, ''],
      [11, 'name', 'y'.repeat(101)],
    ]),
  )
  // Row 7 takes the name of row 3, which row 3 gives up.
  expect(errors.filter(([row]) => row === 7)).toEqual([])
  expect((await send(file, 'a'.repeat(64), owner)).status).toBe(422)
  expect((await (await owner.call('GET', '/v1/labels')).json()).data).toHaveLength(2)
})

it.each([
  ['no UTF-8', new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x83, 0x4c]), 'UTF-8'],
  ['a column that is none', 'name,colour\nx,red\n', 'colour'],
  ['a column twice', 'name,Name\nx,y\n', 'twice'],
  ['no names', 'id\n', 'name'],
  ['nothing', '', 'name'],
])('refuses a file with %s as a whole', async (_, file, word) => {
  const { status, body } = await send(file)
  expect(status).toBe(422)
  expect(body).toMatchObject({ code: 'import_invalid', detail: expect.stringContaining(word) })
})

it('takes thousands of rows in one go', async () => {
  const owner = await edge.signUp('Mass')
  const lines = Array.from({ length: 3_000 }, (_, n) => `label ${n},"word ${n} | other ${n}"`)
  const done = await apply(['name,synonyms_en', ...lines].join('\r\n'), owner)
  expect(done).toMatchObject({ counts: { create: 3_000 } })
  expect(done.rows).toHaveLength(1_000)
  const [row] = await edge.database.sql('select count(*)::int as n, max(export_id) as last from label where org_id = $1', [owner.orgId])
  expect(row).toEqual({ n: 3_000, last: 3_000 })
})

it('knows neither labels nor projects of another organization', async () => {
  const stranger = await edge.signUp('Stranger')
  const project = await (await stranger.call('POST', '/v1/projects', { name: 'theirs' })).json()
  const label = await create({ name: 'theirs' }, stranger)
  const { body } = await send(`id,name,projects\n${label.id},mine,\n,fresh,theirs\n,fresher,${project.id}\n`)
  expect(body.rows.map((row: LabelImport['rows'][number]) => row.errors.map(({ column }) => column))).toEqual([
    ['id'],
    ['projects'],
    ['projects'],
  ])
  expect(await exported()).not.toContain('theirs')
})
