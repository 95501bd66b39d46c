import { z } from 'zod'

// What `decide()` of algorithms takes and gives, as it is stored and told.

const share = (description: string) => z.number().min(0).max(1).meta({ description })

export const decisionRuleSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('certificate').meta({ description: 'A threshold that a certificate proves' }),
      certificateId: z.string().meta({ description: 'Id of the certificate' }),
      threshold: z.number().meta({ description: 'Accepted from this confidence on' }),
      auditShare: share('Share of the acceptable ones that a person sees all the same'),
    }),
    z.object({
      kind: z.literal('threshold').meta({ description: "A plain threshold of the organization's own" }),
      accept: share('Accepted from this confidence on'),
      reject: share('Rejected below this confidence').nullable(),
    }),
    z.object({ kind: z.literal('none').meta({ description: 'The machine decides nothing alone' }) }),
  ])
  .meta({ id: 'DecisionRule' })
export type StoredRule = z.infer<typeof decisionRuleSchema>

export const decisions = ['accepted', 'needs_review', 'rejected'] as const
export const decisionReasons = [
  'certified',
  'above_threshold',
  'below_threshold',
  'uncertain',
  'audit',
  'held',
  'no_answer',
  'no_rule',
] as const

export const decisionSchema = z
  .object({
    decision: z.enum(decisions).meta({ description: 'What follows from it' }),
    reason: z.enum(decisionReasons).meta({ description: 'Why' }),
    auditInclusion: share('Probability with which it was drawn for audit; 0 when it would not have been accepted'),
  })
  .meta({ id: 'Decision' })
export type StoredDecision = z.infer<typeof decisionSchema>
