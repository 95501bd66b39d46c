import { expect, it } from 'vitest'
import { z } from 'zod'
import { createMetrics } from './metrics.ts'
import { openVlm } from './open-vlm.ts'
import { startModelServer } from './vlm/testing/model-server.ts'

it('counts by server what a dashboard shows, and gives the common key to servers that name none', async () => {
  const keys: unknown[] = []
  const [busy, good] = [await startModelServer('busy'), await startModelServer('good')]
  busy.behave((_, response) => response.writeHead(429).end())
  good.behave('no', '{"yes":1}')
  try {
    const metrics = createMetrics({ defaults: false })
    const own = good.endpoint({ apiKey: 'its-own' })
    const vlm = openVlm({ VLM_ENDPOINTS: [busy.endpoint(), own], VLM_API_KEY: 'common' }, metrics)
    const schema = z.strictObject({ yes: z.literal(1) })
    await vlm?.ask({ name: 'q', instructions: 'Is it?', images: [], schema, answerTokensMax: 10 })
    keys.push(busy.keys[0], good.keys[0])
    const text = await metrics.registry.metrics()
    for (const line of [
      'kensa_vlm_calls_total{endpoint="busy",outcome="busy"} 1',
      'kensa_vlm_calls_total{endpoint="good",outcome="answered"} 2',
      'kensa_vlm_call_seconds_count{endpoint="good"} 2',
      'kensa_vlm_answers_total{endpoint="good",valid="false"} 1',
      'kensa_vlm_answers_total{endpoint="good",valid="true"} 1',
      'kensa_vlm_tokens_total{endpoint="good",direction="input"} 200',
      'kensa_vlm_tokens_total{endpoint="good",direction="output"} 20',
      'kensa_vlm_endpoint_healthy{endpoint="busy"} 0',
      'kensa_vlm_endpoint_healthy{endpoint="good"} 1',
    ])
      expect(text).toContain(line)
    expect(keys).toEqual(['Bearer common', 'Bearer its-own'])
  } finally {
    await Promise.all([busy.close(), good.close()])
  }
})

it('is not there where no server is named', () => {
  expect(openVlm({ VLM_ENDPOINTS: [] }, createMetrics({ defaults: false }))).toBeUndefined()
})
