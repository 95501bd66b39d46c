import type { Effect, Subject } from './subject.ts'

/** Of tasks whose verdicts change nothing but themselves: what was decided is kept with the item. */
export const noSubject: Subject = {
  apply: async (_tx, _ctx, _doubt, answer, value) => ({ before: null, after: value ?? null, wrong: answer !== 'accept' }),
  applyToMany: async (_tx, _ctx, doubts, answer) =>
    new Map(doubts.map(({ id }): [string, Effect] => [id, { before: null, after: null, wrong: answer !== 'accept' }])),
  undo: async () => true,
}
