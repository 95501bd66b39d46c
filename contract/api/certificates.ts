import { z } from 'zod'
import { endReasons, goalModes } from '../certificate.ts'
import { idSchema } from '../ids.ts'
import { jobTasks } from '../job-message.ts'
import { limits } from '../limits.ts'
import { pageSchema } from './page.ts'

const utc = (description: string) => z.iso.datetime().meta({ description })
const share = (description: string) => z.number().min(0).max(1).meta({ description })
const within = (description: string) => z.number().gt(0).lt(1).meta({ description })

export const certificateSchema = z
  .object({
    id: idSchema('certificate'),
    goalId: idSchema('certificateGoal'),
    alpha: within('At most this share of what is accepted is wrong'),
    delta: within('The probability at most that this promise itself is wrong'),
    threshold: z.number().meta({ description: 'Accepted from this confidence on' }),
    audited: z.int().meta({ description: 'Verdicts at or above the threshold that people looked at one by one' }),
    errors: z.int().meta({ description: 'Those among them in which the machine was wrong' }),
    coverage: share('Share of the verdicts of its time that would have been accepted'),
    basis: z
      .object({
        labelIds: z.array(idSchema('label')).meta({ description: 'The labels that it covered' }),
        modelSpace: z.string().meta({ description: 'Model, its version and its preprocessing' }),
        configurationVersion: z.string().meta({ description: 'Version of what the labels mean to the model' }),
      })
      .meta({ description: 'What it was made for; a change of any of it suspends it' }),
    createdAt: utc('Valid since (UTC)'),
    suspendedAt: utc('When it was suspended, or renewed by another (UTC)').nullable(),
    reasons: z.array(z.enum(endReasons)).meta({
      description: 'Why it was suspended; empty while it holds. `renewed`: one that accepts more has taken its place',
    }),
  })
  .meta({ id: 'Certificate' })
export type Certificate = z.infer<typeof certificateSchema>
export const certificatePageSchema = pageSchema(certificateSchema, 'CertificatePage')

const goalSettings = {
  mode: z.enum(goalModes).meta({
    description:
      '`certified`: accepts alone what a certificate proves; `threshold`: accepts from a plain threshold on, unproven; `off`: every verdict waits for a person',
  }),
  alpha: z.number().min(0.001).max(0.5).meta({ description: 'Share of what is accepted that may be wrong, 0.001 to 0.5' }),
  delta: z.number().min(0.001).max(0.5).meta({ description: 'Probability that the promise itself may be wrong, 0.001 to 0.5' }),
  auditShare: z
    .number()
    .min(0.01)
    .max(1)
    .meta({ description: 'Share of all verdicts that people look at one by one, 0.01 to 1: the evidence, and the watch over it' }),
  accept: share('Of `threshold`: accepted from this confidence on').nullable(),
  reject: share('Of `threshold`: rejected below this confidence').nullable(),
}

export const goalSchema = z
  .object({
    id: idSchema('certificateGoal'),
    task: z.enum(jobTasks).meta({ description: 'Kind of work' }),
    labelIds: z.array(idSchema('label')).meta({ description: 'The labels that it is about' }),
    ...goalSettings,
    state: z
      .enum(['collecting', 'certified', 'suspended', 'uncertified', 'off'])
      .meta({ description: '`collecting`: not certifiable yet; `uncertified`: a plain threshold' }),
    certificate: certificateSchema.nullable().meta({ description: 'The one that holds; the last suspended one while none does' }),
    evidence: z
      .object({
        audited: z.int().meta({ description: 'Verdicts of the sample that were decided one by one, in order' }),
        errors: z.int().meta({ description: 'Those in which the machine was wrong' }),
        waiting: z.int().meta({ description: 'Verdicts of the sample that wait for a person' }),
        auditsSince: z
          .int()
          .meta({ description: 'Verdicts of the sample that were decided since the certificate was made; 0 without one' }),
        errorsSince: z.int().meta({ description: 'Those among them that would have been accepted wrongly' }),
        reviewsNeeded: z.int().nullable().meta({
          description:
            'How many more until the next test, if none of them is wrong; null while a certificate holds, and for a plain threshold, whose accepted verdicts nobody looks at',
        }),
      })
      .meta({ description: 'What speaks for it so far, under the present model and labels' }),
    evidenceFrom: utc('Verdicts from here on are evidence (UTC)'),
    version: z.int().meta({ description: 'Counts its changes, from 1' }),
    createdAt: utc('When it was set (UTC)'),
    changedAt: utc('When it was last changed (UTC)'),
  })
  .meta({ id: 'CertificateGoal' })
export type Goal = z.infer<typeof goalSchema>
export const goalPageSchema = pageSchema(goalSchema, 'CertificateGoalPage')

const thresholdWanted = ({ mode, accept, reject }: { mode: string; accept: number | null; reject: number | null }) =>
  (mode === 'threshold') === (accept !== null) && (reject === null || (accept !== null && reject <= accept))
const thresholdError = {
  path: ['accept'],
  error: '`threshold` wants `accept`, the other modes take none, and `reject` must be at most `accept`',
}

export const goalInputSchema = z
  .strictObject({
    task: z.enum(jobTasks).meta({ description: 'Kind of work' }),
    labelIds: z
      .array(idSchema('label'))
      .min(1)
      .max(limits.certificateLabelsMax)
      .meta({ description: `1 to ${limits.certificateLabelsMax} labels; each may have one goal of a task` }),
    ...goalSettings,
    accept: goalSettings.accept.default(null),
    reject: goalSettings.reject.default(null),
  })
  .refine(thresholdWanted, thresholdError)
  .meta({ id: 'CertificateGoalInput' })
export type GoalInput = z.output<typeof goalInputSchema>

export const goalChangeSchema = z
  .strictObject({
    version: z.int().min(1).meta({ description: 'The version that the change is made to' }),
    ...goalSettings,
  })
  .refine(thresholdWanted, thresholdError)
  .meta({
    id: 'CertificateGoalChange',
    description: 'Another alpha or delta begins its evidence anew: who has seen what it would give must prove it with what comes after',
  })
export type GoalChange = z.output<typeof goalChangeSchema>

export const curveSchema = z
  .object({
    points: z
      .array(
        z.object({
          alpha: within('Share of what is accepted that may be wrong'),
          threshold: z.number().nullable().meta({ description: 'What would be accepted from; null where nothing could be' }),
          coverage: share('Share of recent verdicts that would be accepted'),
          reviewsNeeded: z.int().nullable().meta({ description: 'How many more it would take if none is wrong; null where none' }),
        }),
      )
      .meta({ description: 'What other bounds would give by the evidence so far, strictest first' }),
    recent: z.int().meta({ description: 'Verdicts that coverage is counted over' }),
  })
  .meta({ id: 'CertificateCurve' })
export type Curve = z.infer<typeof curveSchema>
