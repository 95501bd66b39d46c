import { createHash } from 'node:crypto'
import type { ExportDetail } from '@kensa/contract/api/exports'
import type { ImportCreated, ImportDetail } from '@kensa/contract/api/imports'
import { uploadFile } from '@kensa/local/demo/upload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jpegFile } from './rig/media-files.ts'
import { waitUntil } from './rig/wait-until.ts'
import { type SampleStack, startSampleStack } from './sample-stack.ts'

let running: SampleStack
const frameIds: string[] = []

beforeAll(async () => {
  running = await startSampleStack()
  const { api, organization } = running
  for (const seed of [11, 12]) {
    const assetId = await uploadFile(api, organization.projectId, {
      ...{ name: `part-${seed}.jpg`, contentType: 'image/jpeg', bytes: await jpegFile(seed) },
    })
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${assetId}`)).state === 'ready'
    await waitUntil('the file to be searchable', isReady, { timeoutMs: 90_000 })
    frameIds.push((await api.get<{ data: { id: string }[] }>(`/v1/assets/${assetId}/frames`)).data[0]?.id ?? '')
  }
})
afterAll(() => running?.stop())

async function begin(format: string, name: string, bytes: Buffer): Promise<ImportDetail> {
  const { api } = running
  const created = await api.post<ImportCreated>('/v1/imports', { format, name, bytes: bytes.length })
  const put = await fetch(created.upload.url, { method: 'PUT', body: new Uint8Array(bytes) })
  expect(put.status).toBe(200)
  await api.post(`/v1/imports/${created.import.id}/check`, undefined)
  return settled(created.import.id, 'checking')
}

const settled = (id: string, under: string) =>
  waitUntil(
    `the import to be ${under} no longer`,
    async () => {
      const one = await running.api.get<ImportDetail>(`/v1/imports/${id}`)
      return one.state === under ? undefined : one
    },
    { timeoutMs: 60_000 },
  )

async function exported(body: Record<string, unknown>): Promise<{ one: ExportDetail; bytes: Buffer }> {
  const { id } = await running.api.post<{ id: string }>('/v1/exports', body)
  const one = await waitUntil(
    'the export',
    async () => {
      const found = await running.api.get<ExportDetail>(`/v1/exports/${id}`)
      return found.state === 'queued' || found.state === 'running' ? undefined : found
    },
    { timeoutMs: 60_000 },
  )
  expect(one).toMatchObject({ state: 'ready', error: null })
  const answer = await fetch(one.url ?? '')
  // The local storage takes no notice of it.
  expect(new URL(one.url ?? '').searchParams.get('response-content-disposition')).toBe(`attachment; filename="${one.fileName}"`)
  return { one, bytes: Buffer.from(await answer.arrayBuffer()) }
}

it('brings annotations in and takes them out through a runner: checked, applied, downloaded, the same again', async () => {
  const rows = [
    'file_name,label,x,y,width,height',
    'part-11.jpg,Rivet,10,20,30,40',
    'part-12.jpg,=cmd,1,2,3.5,4',
    'nobody.jpg,Rivet,1,1,1,1',
  ]
  const checked = await begin('csv', 'regions.csv', Buffer.from(rows.join('\n')))
  expect(checked).toMatchObject({ state: 'checked', error: null, report: { counts: { frames: 2, unmapped: 2, skipped: 1, create: 0 } } })
  const { api } = running
  const digest = checked.report?.digest
  await expect(api.post(`/v1/imports/${checked.id}/apply`, { digest })).rejects.toThrow(/labels\.Rivet|decided/)
  await api.post(`/v1/imports/${checked.id}/apply`, { digest, labels: { Rivet: 'create', '=cmd': 'create' } })
  expect(await settled(checked.id, 'applying')).toMatchObject({ state: 'applied', applied: { create: 2 } })
  await expect(api.post(`/v1/imports/${checked.id}/apply`, { digest, labels: { Rivet: 'create', '=cmd': 'create' } })).rejects.toThrow(
    /applied/,
  )

  for (const format of ['coco', 'yolo_detect', 'yolo_segment', 'label_studio', 'csv']) {
    const filter = { frameIds }
    const { one, bytes } = await exported({ format, filter, images: format === 'coco' })
    expect(one).toMatchObject({ bytes: bytes.length, counts: { frames: 2, regions: 2, emptyFrames: 0 } })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(one.sha256)
    const again = await exported({ format, filter, images: format === 'coco' })
    expect(again.one.sha256).toBe(one.sha256)
    const back = await begin(format.replace(/_(detect|segment)$/, ''), 'back.zip', bytes)
    expect(back.report?.counts, format).toMatchObject({ frames: 2, same: 2, create: 0, change: 0, conflicts: 0, unmapped: 0, faults: 0 })
  }
})

it('says of a file that is none what is wrong with it', async () => {
  const one = await begin('coco', 'broken.json', Buffer.from('{"images": ['))
  expect(one).toMatchObject({ state: 'failed', error: { code: 'import_invalid', detail: expect.stringContaining('broken.json') } })
})
