import { setTimeout as delay } from 'node:timers/promises'
import type { Assessment } from '@kensa/contract/api/assessments'
import type { Job } from '@kensa/contract/api/jobs'
import type { Rubric, RubricSummary } from '@kensa/contract/api/rubrics'
import { finalJobStates } from '@kensa/contract/job-message'
import { answers } from '@kensa/samples/demo-queries'
import { demoScenes } from '@kensa/samples/demo-scenes'
import type { ApiClient } from './api-client.ts'
import { demoRubric, thingOfCriterion } from './rubric.ts'

export type Assessed = {
  assessments: number
  /** Share of the answers that say what the scenes were drawn from. */
  rightShare: number
}

type Page<T> = { data: T[]; nextCursor: string | null }

/** Answers the sample rubric about the pictures that are wanted, once; says how well against what was drawn. */
export async function assessLibrary(api: ApiClient, assetIds: readonly string[]): Promise<Assessed> {
  const rubricId = await findRubric(api)
  const path = `/v1/assessments?rubricId=${rubricId}&limit=100`
  if ((await api.get<Page<Assessment>>(path)).data.length === 0) {
    const input = { assetIds, rubricId, rule: { kind: 'threshold', accept: 0.8, reject: null } }
    const job = await api.post<Job>('/v1/jobs', { task: 'criteria', input })
    await endOf(api, job.id)
  }
  let [assessments, right, all] = [0, 0, 0]
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<Assessment> = await api.get(`${path}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
    cursor = page.nextCursor
    for (const { assetName, machineAnswers } of page.data) {
      const scene = demoScenes.find(({ name }) => name === assetName)
      if (!scene) continue
      assessments++
      for (const [criterion, thing] of thingOfCriterion) {
        all++
        if (machineAnswers[criterion] === (answers(scene.spec, { thing }) ? 1 : 0)) right++
      }
    }
  }
  return { assessments, rightShare: all === 0 ? 0 : right / all }
}

async function findRubric(api: ApiClient): Promise<string> {
  const { data } = await api.get<Page<RubricSummary>>(`/v1/rubrics?text=${encodeURIComponent(demoRubric.name)}`)
  return data[0]?.id ?? (await api.post<Rubric>('/v1/rubrics', demoRubric)).id
}

async function endOf(api: ApiClient, id: string): Promise<void> {
  const deadline = performance.now() + 180_000
  for (;;) {
    const job = await api.get<Job>(`/v1/jobs/${id}`)
    if (finalJobStates.has(job.state)) {
      if (job.state !== 'succeeded')
        throw new Error(`the criteria job ${job.state}: ${job.error?.detail ?? `${job.itemErrorCount} frames`}`)
      return
    }
    if (performance.now() > deadline) throw new Error(`the criteria job was still ${job.state} after 180 s`)
    await delay(200)
  }
}
