import type { RunnerEnv } from './env.ts'
import { addEndpointHealth, type Metrics } from './metrics.ts'
import { createVlm, type Vlm } from './vlm/client.ts'
import type { VlmWatch } from './vlm/watch.ts'

/** The client of all model servers, one for the process, since it knows which of them rests; undefined where none is named. */
export function openVlm(
  { VLM_ENDPOINTS, VLM_API_KEY }: Pick<RunnerEnv, 'VLM_ENDPOINTS' | 'VLM_API_KEY'>,
  metrics: Metrics,
): Vlm | undefined {
  if (VLM_ENDPOINTS.length === 0) return undefined
  const endpoints = VLM_ENDPOINTS.map((endpoint) => ({ ...(VLM_API_KEY !== undefined && { apiKey: VLM_API_KEY }), ...endpoint }))
  const vlm = createVlm(endpoints, {}, watchFor(metrics))
  addEndpointHealth(metrics, vlm.health)
  return vlm
}

function watchFor({ vlmCalls, vlmCallS, vlmAnswers, vlmTokens }: Metrics): VlmWatch {
  return {
    called(endpoint, outcome, tookMs) {
      vlmCalls.inc({ endpoint, outcome })
      vlmCallS.observe({ endpoint }, tookMs / 1_000)
    },
    answered(endpoint, valid, { input, output }) {
      vlmAnswers.inc({ endpoint, valid: String(valid) })
      vlmTokens.inc({ endpoint, direction: 'input' }, input)
      vlmTokens.inc({ endpoint, direction: 'output' }, output)
    },
  }
}
