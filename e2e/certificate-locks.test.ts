import { newUuid, toId } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { withOrg } from '@kensa/db/with-org'
import { addAsset, addFrames, addLabel, addProject } from '@kensa/local/postgres/fixtures'
import { realPostgresUrl } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClaimedJob } from '../gpu-runner/src/jobs/job-run.ts'
import type { SeenFrame } from '../gpu-runner/src/pipelines/annotate/look-at-frame.ts'
import { type Annotator, replaceRegions } from '../gpu-runner/src/pipelines/annotate/replace-regions.ts'
import type { SoughtLabel } from '../gpu-runner/src/pipelines/annotate/understand-labels.ts'
import { rulesOfLabels } from '../gpu-runner/src/verdicts/rules-of-labels.ts'
import { type Person, startTestEdge, type TestEdge } from '../infra/local/test-edge.ts'
import { waitUntil } from './rig/wait-until.ts'

const modelSpace = 'builtin-1/regions/contain-256'

// The embedded database has a single session, in which nothing ever waits.
describe.skipIf(realPostgresUrl === undefined)('certificates on a real server', () => {
  let edge: TestEdge
  let runner: OpenDb
  let app: OpenDb
  let person: Person
  let labelId: string
  let goalId: string
  let job: ClaimedJob
  beforeAll(async () => {
    edge = await startTestEdge()
    runner = openNodePool(edge.database.urlFor('kensa_runner'), { max: 4 })
    app = openNodePool(edge.database.urlFor('kensa_app'), { max: 2 })
    person = await edge.signUp('Ada')
    labelId = await addLabel(edge.database.sql, person.orgId, 'wrench')
    const settings = { task: 'annotate', mode: 'certified', alpha: 0.05, delta: 0.05, auditShare: 0.1 }
    const made = await person.call('POST', '/v1/certificate-goals', { ...settings, labelIds: [toId('label', labelId)] })
    expect(made.status).toBe(201)
    goalId = String((await edge.database.sql('select id from certificate_goal'))[0]?.['id'])
    const id = newUuid()
    await edge.database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'annotate', '{}')`, [person.orgId, id])
    job = { id, orgId: person.orgId, task: 'annotate', attempt: 1, input: {}, checkpoint: { nextIndex: 0, idleAttempts: 0 } }
  })
  afterAll(async () => {
    await app?.end()
    await runner?.end()
    await edge?.stop()
  })

  /** A certificate of what the labels are by now. */
  async function certify(words: string[]): Promise<string> {
    const asked = [{ labelId, words }]
    const rules = await withOrg(runner.db, person, (tx) => rulesOfLabels(tx, job, modelSpace, asked))
    const id = newUuid()
    await edge.database.sql(
      `insert into certificate (org_id, id, goal_id, basis_id, alpha, delta, audit_share, threshold, audited, errors, p_value, coverage, evidence_until)
       values ($1, $2, $3, $4, 0.05, 0.05, 0.1, 0.9, 100, 0, 0.01, 0.2, $2)`,
      [person.orgId, id, goalId, rules.get(labelId)?.basisId],
    )
    return id
  }

  it('lets no suspension fall between a decision and its being stored, and jobs decide side by side', async () => {
    const id = await certify(['wrench'])
    let suspended = false
    let suspension: Promise<unknown> | undefined
    await withOrg(runner.db, person, async (tx) => {
      const ask = (of: typeof tx) => rulesOfLabels(of, job, modelSpace, [{ labelId, words: ['wrench'] }])
      expect((await ask(tx)).get(labelId)?.rule.kind).toBe('certificate')
      expect((await withOrg(runner.db, person, ask)).get(labelId)?.rule.kind).toBe('certificate')
      suspension = withOrg(app.db, person, (other) =>
        suspendCertificate(other, { orgId: person.orgId, actor: { kind: 'system' } }, id, ['withdrawn']),
      ).then(() => (suspended = true))
      await waitUntil('the suspension to wait', async () => {
        const [row] = await edge.database.sql(
          `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%certificate%'`,
        )
        return Number(row?.['n']) > 0
      })
      expect(suspended).toBe(false)
    })
    await suspension
    expect(suspended).toBe(true)
  })

  it('never locks up: chunks are saved and the label gets other words at the same time, again and again', async () => {
    const { orgId } = person
    const projectId = await addProject(edge.database.sql, orgId, 'Busy')
    const assetId = await addAsset(edge.database.sql, { orgId, projectId })
    const frames = await addFrames(edge.database.sql, { orgId, assetId, count: 4, seed: 1 })
    const annotator = {
      ...{ model: 'builtin-1/regions', modelSpace, maskMethod: null, rule: { kind: 'none' }, versions: {} },
      provenance: {
        ...{ pack: 'builtin', packVersion: '1', modelRole: 'regions', space: null, preprocessing: 'none' },
        ...{ configurationVersion: null, runnerVersion: '1' },
      },
    } as Annotator
    const label = (words: string[]) =>
      ({ labelId, version: '1', words, threshold: 0.3, meaning: { terms: words } }) as unknown as SoughtLabel
    const save = (frameId: string, words: string[]) => {
      const found = Array.from({ length: 20 }, (_, i) => ({ label: 0, score: 0.8 + i / 100, box: { x: i, y: i, width: 2, height: 2 } }))
      const seen = { frameId, assetId, projectId, widthPx: 64, heightPx: 48, position: 0, found, inputs: [] } as unknown as SeenFrame
      return withOrg(runner.db, person, (tx) => replaceRegions(tx, job, [seen], [label(words)], annotator))
    }
    for (let round = 0; round < 15; round++) {
      const terms = await edge.database.sql('select text from label_term where label_id = $1 order by language nulls first, key', [labelId])
      const words = terms.map(({ text }) => String(text))
      const [standing] = await edge.database.sql('select id from certificate where suspended_at is null')
      if (!standing) await certify(words)
      const { version } = await (await person.call('GET', `/v1/labels/${toId('label', labelId)}`)).json()
      const edit = person.call('PATCH', `/v1/labels/${toId('label', labelId)}`, { version, synonyms: { en: [`word ${round}`] } })
      await Promise.all([...frames.map(({ id }) => save(id, words)), edit])
      expect((await edit).status).toBe(200)
    }
    const reasons = await edge.database.sql(
      `select distinct reasons::text from certificate where 'withdrawn' <> all (reasons) and suspended_at is not null`,
    )
    expect(reasons).toEqual([{ reasons: '{configuration_changed}' }])
  })
})
