import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import { withOrg } from '@kensa/db/with-org'
import { addProject } from '@kensa/local/postgres/fixtures'
import type { TestDatabase } from '@kensa/local/postgres/test-database'
import type { JudgedVerdict } from '@kensa/samples/judged-stream'
import type { ClaimedJob } from '../../gpu-runner/src/jobs/job-run.ts'
import { type NewVerdict, recordVerdicts } from '../../gpu-runner/src/verdicts/record-verdicts.ts'
import { noGoal, rulesOfLabels } from '../../gpu-runner/src/verdicts/rules-of-labels.ts'

export type Decided = JudgedVerdict & { id: string; accepted: boolean }

/** Verdicts as a runner stores them, in its role and by its own code, of a machine whose mistakes are known; ten of each asset. */
export async function openVerdictStream(database: Pick<TestDatabase, 'sql' | 'urlFor'>, orgId: string, labelId: string, words: string[]) {
  const runner = openNodePool(database.urlFor('kensa_runner'), { max: 1 })
  const projectId = await addProject(database.sql, orgId, `Judged ${labelId}`)
  const job: ClaimedJob = {
    ...{ id: newUuid(), orgId, task: 'annotate', attempt: 1, input: {} },
    checkpoint: { nextIndex: 0, idleAttempts: 0 },
  }
  await database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'annotate', '{}')`, [orgId, job.id])

  async function addAssets(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => newUuid())
    await database.sql(
      `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
       select $1, id, $2, id || '.jpg', 'image', 'image/jpeg', 1, replace(id::text || id, '-', ''), 'ready', '{"mode":"keyframes"}', 'system'
       from unnest($3::uuid[]) as id`,
      [orgId, projectId, ids],
    )
    return ids
  }

  return {
    /** Decides and stores in one transaction. */
    async decide(judged: readonly JudgedVerdict[], modelSpace = 'builtin-1/regions/contain-256'): Promise<Decided[]> {
      const assets = await addAssets(Math.ceil(judged.length / 10))
      const ids = judged.map(() => newUuid())
      const decisions = await withOrg(runner.db, { orgId }, async (tx) => {
        const rule = (await rulesOfLabels(tx, job, modelSpace, [{ labelId, words }])).get(labelId) ?? noGoal
        return recordVerdicts(
          tx,
          job,
          judged.map(({ score, draw }, i): NewVerdict => {
            const id = ids[i] ?? ''
            return {
              ...{ id, projectId, subjectKind: 'region', subjectId: newUuid(), assetId: assets[Math.floor(i / 10)] ?? null },
              ...{ value: {}, scores: { score }, confidence: score, evidence: {}, holds: [], versions: {}, key: id, answerIndex: 0 },
              provenance: {
                ...{ inputs: [], pack: 'builtin', packVersion: '1', modelRole: 'regions', space: null, preprocessing: 'contain-256' },
                ...{ configurationVersion: null, labels: [], runnerVersion: '1' },
              },
              ...{ labelId, ...rule, auditDraw: draw, cluster: null },
            }
          }),
        )
      })
      return judged.map((each, i) => ({ ...each, id: ids[i] ?? '', accepted: decisions[i]?.decision === 'accepted' }))
    },

    /** People decide the sample among these, each by itself, as the truth is; gives how many that were. */
    async review(decided: readonly Decided[]): Promise<number> {
      const rows = await database.sql(
        `update review_item r set state = 'decided', outcome = case when t.wrong then 'rejected' else 'accepted' end, wrong = t.wrong, one_by_one = true,
           decided_by = 'user:somebody', decided_at = now()
         from unnest($2::uuid[], $3::boolean[]) as t (verdict_id, wrong)
         where r.org_id = $1 and r.verdict_id = t.verdict_id and r.sampled and r.state = 'open' returning r.id`,
        [orgId, decided.map(({ id }) => id), decided.map(({ wrong }) => wrong)],
      )
      return rows.length
    },

    end: () => runner.end(),
  }
}
