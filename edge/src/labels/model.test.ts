import type { Label } from '@kensa/contract/api/labels'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seededRandom } from '../../../infra/local/postgres/seeded-random.ts'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { vectorOf } from '../../../infra/local/test-encoder.ts'
import { addIngestedAsset } from '../../../infra/local/test-frames.ts'

let edge: TestEdge
let person: Person
let frames: string[]
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Modeller')
  const { data } = await (await person.call('GET', '/v1/projects')).json()
  frames = (
    await addIngestedAsset(
      edge,
      person,
      data[0].id,
      'clip.mp4',
      Array.from({ length: 12 }, (_, n) => vectorOf(`f${n}`)),
      'video',
    )
  ).frameIds
})
afterAll(() => edge.stop())

/** The registry as it should be, in the plainest way: who went where, and which label each frame carries under which id. */
type Modelled = { id: string; name: string; exportId: number; version: number; archived: boolean; into: string | null; frames: Set<string> }

it('does what a plain model does through any sequence of renames, merges, un-merges, splits, archivings and deletions', async () => {
  const seed = Number(process.env['KENSA_SEED'] ?? Date.now() % 1_000_000)
  console.log(`seed ${seed}`)
  const random = seededRandom(seed)
  const int = (below: number) => Math.floor(random() * below)
  const pick = <T>(from: readonly T[]): T | undefined => from[int(from.length)]
  const model = new Map<string, Modelled>()
  const end = (id: string): Modelled => {
    const one = model.get(id) as Modelled
    return one.into === null ? one : end(one.into)
  }
  const tree = (id: string) => [...model.values()].filter((one) => end(one.id).id === id)
  const carried = (id: string) => new Set(tree(id).flatMap((one) => [...one.frames]))
  const taken = (name: string) => [...model.values()].some((one) => one.into === null && one.name.toLowerCase() === name.toLowerCase())
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await person.call(method, path, body)
    return { status: answer.status, body: answer.status === 204 ? null : await answer.json() }
  }
  const note = (label: Label, own: Iterable<string> = []) =>
    model.set(label.id, {
      id: label.id,
      name: label.name,
      exportId: label.exportId,
      version: 1,
      archived: false,
      into: null,
      frames: new Set(own),
    })
  const roots = () => [...model.values()].filter((one) => one.into === null)
  let exportIds = 0

  const steps: Record<string, () => Promise<void>> = {
    create: async () => {
      const name = `Name ${int(25)}`
      const { status, body } = await call('POST', '/v1/labels', { name })
      expect(status).toBe(taken(name) ? 409 : 201)
      if (status !== 201) return
      expect(body.exportId).toBe(++exportIds)
      note(body)
    },
    rename: async () => {
      const one = pick([...model.values()])
      if (!one) return
      const name = `NAME ${int(25)}`
      const { status } = await call('PATCH', `/v1/labels/${one.id}`, { version: one.version, name })
      const others = [...model.values()].filter((other) => other !== one && other.into === null)
      const refused = one.into !== null || others.some((other) => other.name.toLowerCase() === name.toLowerCase())
      expect(status).toBe(refused ? 409 : 200)
      if (refused) return
      if (one.name !== name) one.version++
      one.name = name
    },
    put: async () => {
      const one = pick([...model.values()])
      if (!one) return
      const some = frames.filter(() => random() < 0.3)
      if (some.length === 0) return
      const root = end(one.id)
      const { status } = await call('POST', `/v1/labels/${one.id}/frames`, { frameIds: some })
      expect(status).toBe(root.archived ? 409 : 200)
      if (status === 200) for (const frame of some) if (!carried(root.id).has(frame)) root.frames.add(frame)
    },
    take: async () => {
      const one = pick([...model.values()])
      const frame = pick(frames)
      if (!one || !frame) return
      await call('DELETE', `/v1/labels/${one.id}/frames`, { frameIds: [frame] })
      for (const part of tree(end(one.id).id)) part.frames.delete(frame)
    },
    merge: async () => {
      const [one, other] = [pick([...model.values()]), pick([...model.values()])]
      if (!one || !other) return
      const { status } = await call('POST', `/v1/labels/${one.id}/merge`, { intoLabelId: other.id })
      const into = end(other.id)
      expect(status).toBe(into === one ? 400 : one.into !== null || into.archived ? 409 : 200)
      if (status === 200) one.into = into.id
    },
    unmerge: async () => {
      const one = pick([...model.values()].filter(({ into }) => into !== null))
      if (!one) return
      const { status } = await call('POST', `/v1/labels/${one.id}/unmerge`)
      expect(status).toBe(taken(one.name) ? 409 : 200)
      if (status === 200) one.into = null
    },
    split: async () => {
      const one = pick(roots())
      if (!one) return
      const moved = [...carried(one.id)].filter(() => random() < 0.5)
      const name = `Part ${int(40)}`
      const { status, body } = await call('POST', `/v1/labels/${one.id}/split`, {
        version: one.version,
        parts: [{ name, frameIds: moved }],
      })
      expect(status).toBe(taken(name) ? 409 : 201)
      if (status !== 201) return
      for (const part of tree(one.id)) for (const frame of moved) part.frames.delete(frame)
      exportIds++
      note(body.parts[0], moved)
    },
    archive: async () => {
      const one = pick([...model.values()])
      if (!one) return
      const archived = random() < 0.5
      const { status } = await call('POST', `/v1/labels/${one.id}/${archived ? 'archive' : 'restore'}`)
      expect(status).toBe(one.into === null ? 200 : 409)
      if (status === 200) one.archived = archived
    },
    delete: async () => {
      const one = pick([...model.values()])
      if (!one) return
      const { status } = await call('DELETE', `/v1/labels/${one.id}`)
      const inUse = one.into !== null || one.frames.size > 0 || [...model.values()].some(({ into }) => into === one.id)
      expect(status).toBe(inUse ? 409 : 204)
      if (status === 204) model.delete(one.id)
    },
  }

  const check = async () => {
    const { body } = await call('GET', '/v1/labels?archived=include&limit=500')
    const expected = roots().map(({ id, name, exportId, version, archived }) => ({
      id,
      name,
      exportId,
      version,
      archived,
      frameCount: carried(id).size,
    }))
    const found = body.data.map(({ id, name, exportId, version, archivedAt, frameCount }: Label) => {
      return { id, name, exportId, version, archived: archivedAt !== null, frameCount }
    })
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(found.sort(byId)).toEqual(expected.sort(byId))
    for (const { id } of model.values()) {
      const answer = await call('GET', `/v1/labels/${id}`)
      expect(answer.body).toMatchObject({ id: end(id).id, redirectedFrom: end(id).id === id ? null : id })
    }
    for (const frame of frames) {
      const { labelIds } = (await call('GET', `/v1/frames/${frame}`)).body
      expect(labelIds.toSorted()).toEqual(
        roots()
          .filter(({ id }) => carried(id).has(frame))
          .map(({ id }) => id)
          .sort(),
      )
    }
  }
  const names = Object.keys(steps)
  for (let n = 0; n < 160; n++) {
    // Labels first, then anything.
    await steps[n < 8 ? 'create' : (pick(names) ?? 'create')]?.()
    if (n % 20 === 19) await check()
  }
}, 120_000)
