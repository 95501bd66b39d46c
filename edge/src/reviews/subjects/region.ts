import { iou } from '@kensa/algorithms/boxes/box'
import { regionBoxSchema } from '@kensa/contract/api/regions'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { idSchema, toId } from '@kensa/contract/ids'
import { outlineSchema, regionStates } from '@kensa/contract/region'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { region } from '@kensa/db/schema/region'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { fieldErrors, summarize } from '../../http/field-errors.ts'
import { uuidOf } from '../../http/uuid-of.ts'
import { findRegionFrame } from '../../regions/find-frame.ts'
import { placeOf } from '../../regions/place.ts'
import { usableLabel } from '../../regions/usable-label.ts'
import type { DecidingAnswer, Effect, Json, Subject } from './subject.ts'

/** Overlap from which a corrected box is the same thing, only drawn better: the machine was right. */
const sameThing = 0.5

const correctionSchema = z
  .strictObject({ labelId: idSchema('label').optional(), box: regionBoxSchema.optional(), outline: outlineSchema.optional() })
  .refine((value) => Object.keys(value).length > 0, 'must name labelId, box or outline')
  .refine(({ box, outline }) => box === undefined || outline === undefined, { path: ['box'], error: 'give either box or outline' })

type Row = typeof region.$inferSelect
type Change = Partial<Pick<Row, 'labelId' | 'x' | 'y' | 'width' | 'height' | 'outline' | 'state'>>

/** Regions: accepted, rejected, or corrected in label and place. */
export const regionSubject: Subject = {
  async apply(tx, ctx, { subjectId }, answer, value) {
    const row = await lockRegion(tx, subjectId)
    if (!row) {
      if (answer === 'correct') throw new KensaError('conflict', 'The region is gone, so there is nothing to correct.')
      return { before: null, after: null, wrong: answer !== 'accept' }
    }
    if (answer === 'cant_tell') return { before: null, after: null, wrong: true }
    const change: Change = answer === 'correct' ? await correctionOf(tx, row, value ?? {}) : { state: stateOf[answer] }
    return { ...(await write(tx, ctx, row, change)), wrong: answer === 'reject' || wasWrong(row, change) }
  },

  async applyToMany(tx, ctx, doubts, answer) {
    const itemOf = new Map(doubts.map(({ id, subjectId }) => [subjectId, id]))
    const rows = await tx
      .select()
      .from(region)
      .where(inArray(region.id, [...itemOf.keys()]))
      .orderBy(asc(region.id))
      .for('update')
    const state = stateOf[answer]
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) {
      await tx
        .update(region)
        .set({ state, ...stampOf(ctx) })
        .where(inArray(region.id, ids))
    }
    const wrong = answer === 'reject'
    const effects = new Map(doubts.map(({ id }): [string, Effect] => [id, { before: null, after: null, wrong }]))
    for (const row of rows) {
      const before = remembered(row, { state })
      effects.set(itemOf.get(row.id) ?? '', { before, after: { ...before, state, version: row.version + 1 }, wrong })
    }
    return effects
  },

  async undo(tx, ctx, { subjectId }, { before, after }) {
    if (!before || !after) return true
    const row = await lockRegion(tx, subjectId)
    if (!row || row.version !== after['version']) return false
    await write(tx, ctx, row, fromMemory(before))
    return true
  },
}

/** Whether what a person made of a machine's region says that it was another thing, or elsewhere. */
export function wasWrong(row: Row, change: Change): boolean {
  const changed = { ...row, ...change }
  return changed.labelId !== row.labelId || iou(row, changed) < sameThing
}

async function correctionOf(tx: Tx, row: Row, value: Json): Promise<Change> {
  const parsed = correctionSchema.safeParse(value)
  if (!parsed.success) {
    const fields = fieldErrors(parsed.error.issues, 'value')
    throw new KensaError('invalid_input', summarize(fields), { fields })
  }
  const frame = await findRegionFrame(tx, row.frameId)
  const { labelId } = parsed.data
  return {
    ...placeOf(parsed.data, frame),
    ...(labelId !== undefined && { labelId: await usableLabel(tx, labelId, frame) }),
    state: 'accepted',
  }
}

const stateOf = { accept: 'accepted', reject: 'rejected' } as const satisfies Partial<Record<DecidingAnswer, Row['state']>>

const rememberedSchema = z.object({
  labelId: idSchema('label').optional(),
  box: regionBoxSchema.optional(),
  outline: outlineSchema.nullable().optional(),
  state: z.enum(regionStates).optional(),
})

/** What the log keeps of a region: what a change changes of it, and its version. */
export function remembered(row: Row, changed: Change): Json {
  const { labelId, x, y, width, height, outline, state, version } = row
  return {
    ...(changed.labelId !== undefined && { labelId: toId('label', labelId) }),
    ...(changed.width !== undefined && { box: { x, y, width, height }, outline }),
    ...(changed.state !== undefined && { state }),
    version,
  }
}

function fromMemory(json: Json): Change {
  const { labelId, box, outline, state } = rememberedSchema.parse(json)
  return {
    ...(labelId !== undefined && { labelId: uuidOf('label', labelId) }),
    ...box,
    ...(outline !== undefined && { outline }),
    ...(state !== undefined && { state }),
  }
}

async function lockRegion(tx: Tx, id: string): Promise<Row | undefined> {
  const [row] = await tx.select().from(region).where(eq(region.id, id)).for('update')
  return row
}

async function write(tx: Tx, ctx: OrgContext, row: Row, change: Change): Promise<Pick<Effect, 'before' | 'after'>> {
  const [written] = await tx
    .update(region)
    .set({ ...change, ...stampOf(ctx) })
    .where(and(eq(region.orgId, ctx.orgId), eq(region.id, row.id)))
    .returning()
  return { before: remembered(row, change), after: written ? remembered(written, change) : null }
}

const stampOf = ({ actor }: OrgContext) => ({ version: sql`${region.version} + 1`, changedBy: actorText(actor), changedAt: sql`now()` })
