import type { OrgContext } from '@kensa/contract/context'
import type { ReviewAnswer } from '@kensa/contract/review'
import type { Tx } from '@kensa/db/client/types'

export type Json = Record<string, unknown>

/** An answer that decides. */
export type DecidingAnswer = Exclude<ReviewAnswer, 'escalate'>

/** What a decision did to its subject: enough to undo it, and whether the machine was wrong. Nulls where nothing changed. */
export type Effect = { before: Json | null; after: Json | null; wrong: boolean }

/** An item as subjects need it; `value` is the machine's answer. */
export type Doubt = { id: string; verdictId: string; subjectId: string; value: Json }

/** What people's decisions do to what a task's verdicts are about. The queue itself knows of no task. */
export type Subject = {
  apply: (tx: Tx, ctx: OrgContext, doubt: Doubt, answer: DecidingAnswer, value: Json | undefined) => Promise<Effect>
  /** The same answer for many; gives an effect for each, by the item's id. */
  applyToMany: (tx: Tx, ctx: OrgContext, doubts: readonly Doubt[], answer: 'accept' | 'reject') => Promise<Map<string, Effect>>
  /** Makes it what it was; false, and nothing is changed, when somebody has changed it since. */
  undo: (
    tx: Tx,
    ctx: OrgContext,
    doubt: Pick<Doubt, 'verdictId' | 'subjectId'>,
    effect: Pick<Effect, 'before' | 'after'>,
  ) => Promise<boolean>
}
