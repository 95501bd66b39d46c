import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asset } from '@kensa/contract/api/assets'
import type { SearchResult } from '@kensa/contract/api/searches'
import { apiClient } from '@kensa/local/demo/api-client'
import { type DemoOrganization, openDemoOrganization } from '@kensa/local/demo/organization'
import { uploadFile } from '@kensa/local/demo/upload'
import { type Stack, startStack } from '@kensa/local/stack'
import { demoScenes } from '@kensa/samples/demo-scenes'
import { renderScene } from '@kensa/samples/render-scene'
import { afterAll, expect, it } from 'vitest'
import { waitUntil } from './rig/wait-until.ts'

const dataDirectory = mkdtempSync(join(tmpdir(), 'kensa-restart-'))
const lines: string[] = []
let stack: Stack | undefined
afterAll(async () => {
  await stack?.stop()
  rmSync(dataDirectory, { recursive: true, force: true })
})

async function start(): Promise<{ api: ReturnType<typeof apiClient>; organization: DemoOrganization }> {
  stack = await startStack({ dataDirectory, write: (line) => lines.push(line) })
  const organization = await openDemoOrganization(stack, dataDirectory)
  return { organization, api: apiClient(stack.url, { authorization: `Bearer ${organization.apiKey}` }) }
}

async function sample(name: string, at: number) {
  const scene = demoScenes[at]
  if (!scene) throw new Error('no such scene')
  return { name, contentType: 'image/jpeg', bytes: await renderScene(scene.spec, scene.seed, { width: 640 }) }
}

const isReady = async (api: ReturnType<typeof apiClient>, assetId: string) =>
  (await api.get<Asset>(`/v1/assets/${assetId}`)).state === 'ready'

it('keeps sign-in, keys, files and results over a restart, and finishes what the stop interrupted', async () => {
  const { api, organization } = await start()
  const kept = await uploadFile(api, organization.projectId, await sample('kept.jpg', 0))
  await waitUntil('the first file to be searchable', () => isReady(api, kept), { timeoutMs: 60_000 })
  // The queue lives in memory: the message of a job that was not finished is gone with it, and only the sweeper brings it back.
  const interrupted = await uploadFile(api, organization.projectId, await sample('interrupted.jpg', 4))
  await stack?.stop()

  const again = await start()
  expect(again.organization.apiKey).toBe(organization.apiKey)
  await waitUntil('the interrupted file to be searchable', () => isReady(again.api, interrupted), { timeoutMs: 150_000, everyMs: 250 })
  const found = await again.api.post<SearchResult>('/v1/searches', { text: 'blue wrench' })
  expect(found.data.map((hit) => hit.asset.name)).toEqual(['kept.jpg', 'interrupted.jpg'])
  const picture = await fetch(found.data[0]?.frame.imageUrl ?? '')
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(lines.filter((line) => line.startsWith('cron'))).toEqual([])
})
