import { expect, it } from 'vitest'
import { createMetrics } from '../metrics.ts'
import { readVitals } from './read-vitals.ts'

const quiet = () => ({
  metrics: createMetrics({ defaults: false }),
  engine: { isUp: () => true, loadedModels: () => ['p/image'] },
  places: 2,
  readMemory: async () => undefined,
  describePacks: () => [],
})

it('tells nothing that it does not know: no memory, and no wait while nobody searched', async () => {
  expect(await readVitals(quiet())).toEqual({
    ...{ memory: undefined, busyPlaces: 0, engineIsUp: true, engineRestarts: 0, queryWaitP95Ms: null, packs: [] },
  })
})

it('tells running jobs, restarts, the wait of queries, and whether the engine is there', async () => {
  const sources = { ...quiet(), engine: { isUp: () => false, loadedModels: () => [] } }
  sources.metrics.jobsRunning.inc(3)
  sources.metrics.engineRestarts.inc()
  for (let i = 0; i < 100; i++) sources.metrics.queryWaitS.observe(i < 90 ? 0.002 : 0.25)
  expect(await readVitals(sources)).toMatchObject({ busyPlaces: 2, engineIsUp: false, engineRestarts: 1, queryWaitP95Ms: 250 })
})

it('asks the engine of this moment which models it holds', async () => {
  const asked: boolean[] = []
  const describePacks = (isLoaded: (model: string) => boolean) => {
    asked.push(isLoaded('p/image'), isLoaded('p/text'))
    return []
  }
  await readVitals({ ...quiet(), describePacks })
  expect(asked).toEqual([true, false])
})
