import { toId } from '@kensa/contract/ids'
import type { JobRequest } from '@kensa/contract/job-requests'
import { addLabel } from '@kensa/local/postgres/fixtures'
import { openEdgeJobs } from './edge-jobs.ts'
import type { Org, Rig } from './runner-rig.ts'

type AnnotateRequest = Extract<JobRequest, { task: 'annotate' }>['input']

/** Annotate jobs as the edge makes them, and what they leave. */
export function openAnnotateJobs(rig: Rig, org: Org) {
  const { orgId } = org
  const jobs = openEdgeJobs(rig, org)
  return {
    ...jobs,
    start: (input: AnnotateRequest, options?: { wakes?: number }) => jobs.start({ task: 'annotate', input }, options),
    async addLabel(name: string, synonyms: Record<string, string> = {}): Promise<string> {
      const id = await addLabel(rig.database.sql, orgId, name)
      for (const [language, text] of Object.entries(synonyms))
        await rig.database.sql('insert into label_term (org_id, label_id, text, language) values ($1, $2, $3, $4)', [
          orgId,
          id,
          text,
          language,
        ])
      return id
    },
    /** Regions without what differs from run to run, in a fixed order. */
    regions: () =>
      rig.database.sql(
        `select r.frame_id, r.label_id, r.x, r.y, r.width, r.height, r.state, v.confidence, v.provenance -> 'inputs' as inputs
         from region r left join verdict v on v.org_id = r.org_id and v.id = r.verdict_id and v.superseded_at is null
         where r.org_id = $1 order by 1, 2, 3, 4, 5, 6`,
        [orgId],
      ),
    labelId: (uuid: string) => toId('label', uuid),
  }
}
