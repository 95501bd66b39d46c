import { newUuid, toId } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { vectorOf } from '../../../infra/local/test-encoder.ts'
import { addIngestedAsset, type TestAsset } from '../../../infra/local/test-frames.ts'

let edge: TestEdge
let person: Person
let clip: TestAsset
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Labeller')
  const { data } = await (await person.call('GET', '/v1/projects')).json()
  clip = await addIngestedAsset(edge, person, data[0].id, 'clip.mp4', ['a', 'b', 'c'].map(vectorOf), 'video')
})
afterAll(() => edge.stop())

async function create(name: string, by = person) {
  const answer = await by.call('POST', '/v1/labels', { name })
  return { status: answer.status, body: await answer.json() }
}

it('takes a name once, whatever its case and width', async () => {
  const { status, body } = await create('  Ｓcratched ')
  expect(status).toBe(201)
  expect(body).toMatchObject({ name: 'Scratched', frameCount: 0 })
  expect(await create('sCRATCHED')).toMatchObject({ status: 409, body: { code: 'conflict', fields: [{ path: 'name' }] } })
  const both = await Promise.all([create('dented'), create('Dented')])
  expect(both.map((one) => one.status).sort()).toEqual([201, 409])
})

it('counts the frames that carry a label; putting it twice or taking it off twice changes nothing', async () => {
  const { body: label } = await create('rusty')
  const path = `/v1/labels/${label.id}/frames`
  const on = (frameIds: string[]) => person.call('POST', path, { frameIds })
  const off = (frameIds: string[]) => person.call('DELETE', path, { frameIds })
  await on(clip.frameIds.slice(0, 2))
  expect(await (await on(clip.frameIds)).json()).toMatchObject({ id: label.id, frameCount: 3 })
  await off(clip.frameIds.slice(0, 1))
  expect(await (await off(clip.frameIds.slice(0, 1))).json()).toMatchObject({ frameCount: 2 })
  const { data } = await (await person.call('GET', `/v1/assets/${clip.id}/frames`)).json()
  expect(data.map((frame: { labelIds: string[] }) => frame.labelIds)).toEqual([[], [label.id], [label.id]])
})

it('puts a label on all frames or on none', async () => {
  const { body: label } = await create('partial')
  const frameIds = [...clip.frameIds, toId('frame', newUuid())]
  const answer = await person.call('POST', `/v1/labels/${label.id}/frames`, { frameIds })
  expect(answer.status).toBe(404)
  expect((await answer.json()).detail).toContain('1 of the 4 frames')
  const { data } = await (await person.call('GET', '/v1/labels')).json()
  expect(data.find((one: { id: string }) => one.id === label.id).frameCount).toBe(0)
})

it('deletes a label that is not in use, and no other', async () => {
  const { body: label } = await create('fleeting')
  await person.call('POST', `/v1/labels/${label.id}/frames`, { frameIds: clip.frameIds })
  const refused = await person.call('DELETE', `/v1/labels/${label.id}`)
  expect({ status: refused.status, code: (await refused.json()).code }).toEqual({ status: 409, code: 'label_in_use' })
  await person.call('DELETE', `/v1/labels/${label.id}/frames`, { frameIds: clip.frameIds })
  expect((await person.call('DELETE', `/v1/labels/${label.id}`)).status).toBe(204)
  expect((await person.call('DELETE', `/v1/labels/${label.id}`)).status).toBe(404)
})

it('pages through the frames of an asset in its order', async () => {
  const first = await (await person.call('GET', `/v1/assets/${clip.id}/frames?limit=2`)).json()
  const rest = await (await person.call('GET', `/v1/assets/${clip.id}/frames?limit=2&cursor=${first.nextCursor}`)).json()
  expect([...first.data, ...rest.data].map((frame) => frame.index)).toEqual([0, 1, 2])
  expect(rest.nextCursor).toBeNull()
})

it('keeps labels within their organization, in both directions', async () => {
  const stranger = await edge.signUp('Stranger')
  const { body: mine } = await create('walls')
  const { status, body: theirs } = await create('walls', stranger)
  expect(status).toBe(201)
  const frameIds = clip.frameIds
  expect((await stranger.call('POST', `/v1/labels/${mine.id}/frames`, { frameIds })).status).toBe(404)
  expect((await stranger.call('POST', `/v1/labels/${theirs.id}/frames`, { frameIds })).status).toBe(404)
  expect((await stranger.call('DELETE', `/v1/labels/${mine.id}`)).status).toBe(404)
})
