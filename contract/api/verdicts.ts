import { z } from 'zod'
import { decisionRuleSchema, decisionSchema, decisions } from '../decision.ts'
import { type IdKind, idPrefixes, idSchema, toUuid } from '../ids.ts'
import { jobTasks } from '../job-message.ts'
import { provenanceSchema, subjectKinds } from '../verdict.ts'
import { pageSchema } from './page.ts'

const json = z.record(z.string(), z.unknown())

export const verdictSchema = z
  .object({
    id: idSchema('verdict'),
    projectId: idSchema('project').nullable(),
    jobId: idSchema('job').nullable().meta({ description: 'The job that made it; null once that job is gone' }),
    task: z.enum(jobTasks).meta({ description: 'Kind of work', example: 'annotate' }),
    subject: z
      .object({
        kind: z.enum(subjectKinds).meta({ description: 'What it is about' }),
        id: z.string().meta({ description: 'Id of it; of a pair the first asset', example: 'region_01h455vb4pex5vsknk084sn02q' }),
        assetId: idSchema('asset').nullable().meta({ description: 'The asset that it belongs to' }),
        otherAssetId: idSchema('asset').nullable().meta({ description: 'The second asset of a pair' }),
      })
      .meta({ description: 'What the verdict is about' }),
    value: json.meta({
      description: 'The answer; its fields depend on the task',
      example: { labelId: 'label_01h455vb4pex5vsknk084sn02q' },
    }),
    scores: json.meta({ description: 'Raw scores of the model, as it gave them', example: { score: 0.83, threshold: 0.35 } }),
    confidence: z.number().min(0).max(1).nullable().meta({ description: 'Confidence, 0 to 1; null: the machine gave no answer' }),
    evidence: json.meta({ description: 'What speaks for it' }),
    provenance: provenanceSchema.meta({ description: 'From what it came' }),
    rule: decisionRuleSchema.meta({ description: 'What let the machine decide alone, or not' }),
    auditDraw: z.number().min(0).max(1).nullable().meta({
      description:
        'Drawn once, uniform in [0, 1): below the audit share a person looks at it all the same. Null while it waits for a person under a goal, so that an audit looks like any other',
    }),
    holds: z.array(z.string()).meta({ description: 'What forbids deciding alone, whatever the confidence' }),
    versions: z.record(z.string(), z.string()).meta({ description: 'Versions that the decision was made under' }),
    decision: decisionSchema.meta({ description: 'What was decided' }),
    key: z.string().meta({ description: 'Names the question: a later answer to it by the same model version takes the place of this one' }),
    answerIndex: z.int().meta({ description: 'Position among several answers to the same question, from 0' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was made (UTC)' }),
    supersededAt: z.iso.datetime().nullable().meta({ description: 'When a later answer took its place (UTC); null while it stands' }),
  })
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof verdictSchema>
export const verdictPageSchema = pageSchema(verdictSchema, 'VerdictPage')

export const verdictReplaySchema = z
  .object({
    verdictId: idSchema('verdict'),
    equal: z.boolean().meta({ description: 'Whether deciding again from the stored evidence comes to what is stored' }),
    stored: decisionSchema.meta({ description: 'What is stored' }),
    recomputed: decisionSchema.nullable().meta({ description: 'What it comes to now; null when the stored evidence can decide nothing' }),
    differences: z
      .array(z.string())
      .meta({ description: 'Fields that differ; `input` when the stored evidence is not what evidence can be', example: [] }),
  })
  .meta({ id: 'VerdictReplay' })
export type VerdictReplay = z.infer<typeof verdictReplaySchema>

const subjectIdKinds = ['frame', 'region', 'specimen', 'asset'] as const satisfies readonly IdKind[]
export type SubjectIdKind = (typeof subjectIdKinds)[number]

/** Kind and stored UUID of a subject's id; undefined when it is no such id. */
export function subjectOf(id: string): { kind: SubjectIdKind; uuid: string } | undefined {
  for (const kind of subjectIdKinds) {
    const uuid = toUuid(kind, id)
    if (uuid !== undefined) return { kind, uuid }
  }
  return undefined
}

const confidence = (description: string) => z.coerce.number().min(0).max(1).optional().meta({ description })

export const verdictFilterSchema = z.object({
  projectId: idSchema('project').optional(),
  jobId: idSchema('job').optional(),
  assetId: idSchema('asset').optional().meta({ description: 'Only verdicts about this asset, its frames and what is on them' }),
  task: z.enum(jobTasks).optional().meta({ description: 'Only verdicts of this kind of work' }),
  decision: z.enum(decisions).optional().meta({ description: 'Only verdicts with this decision' }),
  subject: z
    .string()
    .refine((id) => subjectOf(id) !== undefined, `must be an id of ${subjectIdKinds.map((kind) => `${idPrefixes[kind]}_…`).join(', ')}`)
    .optional()
    .meta({ description: 'Only verdicts about the very thing with this id: a frame, region, specimen or asset' }),
  minConfidence: confidence('Only verdicts of this confidence or more; those without an answer have none'),
  maxConfidence: confidence('Only verdicts of this confidence or less'),
  superseded: z.enum(['true', 'false']).default('false').meta({ description: '`true`: also verdicts whose place a later one has taken' }),
})
export type VerdictFilter = z.infer<typeof verdictFilterSchema>
