import type { Assessment } from '@kensa/contract/api/assessments'
import type { Rubric } from '@kensa/contract/api/rubrics'
import { waitUntil } from '../rig/wait-until.ts'
import type { SampleStack } from '../sample-stack.ts'

type Page<T> = { data: T[]; nextCursor: string | null }

/** Things that the built-in pack knows, asked for one by one. */
const criteria = [
  ['A01', 'Is a helmet worn or lying about?', 'helmet'],
  ['A02', 'Are there gloves?', 'gloves'],
  ['A03', 'Is there a hammer?', 'hammer'],
  ['A04', 'Is there a screwdriver?', 'screwdriver'],
  ['A05', 'Is there a wrench?', 'wrench'],
  ['A06', 'Are there pliers?', 'pliers'],
  ['A07', 'Is there a gear?', 'gear'],
  ['A08', 'Is there a bolt?', 'bolt'],
] as const

const trigger = (criterion: string, wanted: 0 | 1, points: number) => ({ criterion, wanted, points })

export const workshopContent = {
  criteria: criteria.map(([id, question, lookFor]) => ({
    ...{ id, question, lookFor },
    yes: { en: `${lookFor} seen`, ja: `${lookFor} あり`, ko: `${lookFor} 있음` },
    no: { en: `no ${lookFor}`, ja: `${lookFor} なし`, ko: `${lookFor} 없음` },
  })),
  patterns: [
    {
      id: 'P01',
      name: 'Unprotected',
      priority: 1,
      required: [],
      triggers: [trigger('A01', 0, 6), trigger('A02', 0, 4)],
      wording: { en: '{pattern}: {reasons}.', ja: '保護具なし（{reasons}）', ko: '보호 장비 없음({reasons})' },
    },
    {
      id: 'P02',
      name: 'Hand tools lie about',
      priority: 2,
      required: [],
      triggers: [trigger('A03', 1, 8), trigger('A04', 1, 8), trigger('A05', 1, 8), trigger('A06', 1, 8)],
      wording: { en: 'Put away: {reasons}.', ja: '片付けが必要（{reasons}）', ko: '정리 필요({reasons})' },
    },
    {
      id: 'P03',
      name: 'Loose parts',
      priority: 3,
      required: [],
      triggers: [trigger('A07', 1, 9), trigger('A08', 1, 9)],
      wording: { en: 'Loose parts: {reasons}.', ja: '部品が散らばっています（{reasons}）', ko: '부품이 흩어져 있음({reasons})' },
    },
  ],
}

export const makeRubric = ({ api }: SampleStack, name: string, content: unknown = workshopContent) =>
  api.post<Rubric>('/v1/rubrics', { name, content })

/** Has the pack answer a rubric about frames, by likeness. */
export async function assess({ api }: SampleStack, rubricId: string, frameIds: readonly string[]): Promise<string> {
  const { id: jobId } = await api.post<{ id: string }>('/v1/jobs', { task: 'criteria', input: { frameIds, rubricId } })
  const ended = async () => !['queued', 'running'].includes((await api.get<{ state: string }>(`/v1/jobs/${jobId}`)).state)
  await waitUntil('the criteria to be answered', ended, { timeoutMs: 180_000, everyMs: 200 })
  return jobId
}

/** All assessments of a rubric, newest first. */
export async function assessmentsOf({ api }: SampleStack, rubricId: string): Promise<Assessment[]> {
  const rows: Assessment[] = []
  let cursor: string | null = null
  do {
    const page: Page<Assessment> = await api.get(
      `/v1/assessments?limit=100&rubricId=${rubricId}${cursor === null ? '' : `&cursor=${cursor}`}`,
    )
    rows.push(...page.data)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}
