import type { Assessment } from '@kensa/contract/api/assessments'
import { expect, it } from 'vitest'
import { type AnswerChange, createAnswerEdits } from './answer-edits.ts'

type Sent = AnswerChange & { version: number }

/** A server in memory with versions; `refuse` makes it refuse the next change. */
function stand() {
  const first = { id: 'assessment_1', version: 1, state: 'proposed', answers: { A01: 1, A02: 0 }, patterns: [] } as unknown as Assessment
  let shown = first
  let stored = first
  let release: (() => void)[] = []
  const sent: Sent[] = []
  const refused: unknown[] = []
  const edits = createAnswerEdits({
    send: async (_, change) => {
      sent.push(change)
      await new Promise<void>((resolve) => release.push(resolve))
      if (change.version !== stored.version) throw new Error('version_conflict')
      stored = {
        ...stored,
        version: stored.version + 1,
        answers: { ...stored.answers, ...change.answers },
        state: change.state ?? 'accepted',
      }
      return stored
    },
    read: () => shown,
    write: (assessment) => {
      shown = assessment
    },
    reload: async () => {
      shown = stored
    },
    patternsOf: (_, answers) => [{ id: `P${answers['A01']}${answers['A02']}`, score: 1, fired: [], name: 'P', wording: '' }],
    onRefused: (error) => refused.push(error),
    onSettled: () => {},
  })
  /** Lets the server answer all that it is asked, and what that leads to. */
  const settle = async () => {
    for (let quiet = 0; quiet < 5; quiet++) {
      for (const answer of release) answer()
      release = []
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  const changeElsewhere = () => {
    stored = { ...stored, version: stored.version + 1, answers: { ...stored.answers, A02: 1 } }
  }
  return { edits, sent, refused, settle, changeElsewhere, shown: () => shown, stored: () => stored }
}

it('shows a change and its patterns at once, before the server answers', () => {
  const { edits, shown } = stand()
  edits.change('assessment_1', { answers: { A02: 1 } })
  expect(shown()).toMatchObject({ answers: { A01: 1, A02: 1 }, state: 'accepted', patterns: [{ id: 'P11' }] })
})

it('sends changes of one assessment in turn, each on the version that the one before came to', async () => {
  const { edits, sent, settle, shown, stored, refused } = stand()
  edits.change('assessment_1', { answers: { A02: 1 } })
  edits.change('assessment_1', { answers: { A01: 0 } })
  edits.change('assessment_1', { answers: { A02: 0 } })
  expect(sent).toHaveLength(1)
  await settle()
  expect(sent.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(shown()).toEqual(stored())
  expect(shown().answers).toEqual({ A01: 0, A02: 0 })
  expect(refused).toEqual([])
})

it('takes changes back one by one, with the answers and the state that were there before', async () => {
  const { edits, settle, stored } = stand()
  edits.change('assessment_1', { answers: { A02: 1 } })
  await settle()
  edits.change('assessment_1', { answers: { A01: 0 } })
  await settle()
  edits.undo()
  await settle()
  expect(stored()).toMatchObject({ answers: { A01: 1, A02: 1 }, state: 'accepted' })
  edits.undo()
  await settle()
  expect(stored()).toMatchObject({ answers: { A01: 1, A02: 0 }, state: 'proposed' })
  edits.undo()
  expect(edits.deeds()).toEqual([])
})

it('shows what is stored when somebody else was faster, and drops all that waited behind the refused change', async () => {
  const { edits, sent, settle, changeElsewhere, shown, refused } = stand()
  edits.change('assessment_1', { answers: { A01: 0 } })
  changeElsewhere()
  edits.change('assessment_1', { answers: { A02: 1 } })
  await settle()
  expect(sent).toHaveLength(1)
  expect(refused).toHaveLength(1)
  expect(shown().answers).toEqual({ A01: 1, A02: 1 })
  expect(edits.deeds()).toEqual([])
  edits.change('assessment_1', { answers: { A01: 0 } })
  await settle()
  expect(sent.at(-1)?.version).toBe(2)
  expect(shown().answers).toEqual({ A01: 0, A02: 1 })
})
