import type { Assessment } from '@kensa/contract/api/assessments'
import type { CriterionAnswers } from '@kensa/contract/rubric'
import type { Answer } from './answers.ts'

export type AnswerChange = { answers: Record<string, Answer>; state?: Assessment['state'] }

/** What was changed, and what takes it back. */
export type AnswerDeed = { assessmentId: string; change: AnswerChange; back: AnswerChange }

export type AnswerEditsPort = {
  send: (assessmentId: string, change: AnswerChange & { version: number }) => Promise<Assessment>
  /** The assessment as it is shown. */
  read: (assessmentId: string) => Assessment | undefined
  write: (assessment: Assessment) => void
  /** As it is stored, after a change was refused. */
  reload: (assessmentId: string) => Promise<void>
  patternsOf: (assessment: Assessment, answers: CriterionAnswers) => Assessment['patterns']
  onRefused: (error: unknown, assessmentId: string) => void
  /** All that was changed about an assessment is stored. */
  onSettled: () => void
}

export type AnswerEdits = ReturnType<typeof createAnswerEdits>

/**
 * Changes of answers that are in sight at once and sent one after the other for each assessment, since each names the version that the one
 * before came to. What is refused falls away with all that waits behind it, and what is stored is shown again.
 */
export function createAnswerEdits(port: AnswerEditsPort) {
  const waiting = new Map<string, AnswerChange[]>()
  const versions = new Map<string, number>()
  const listeners = new Set<() => void>()
  let deeds: readonly AnswerDeed[] = []

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function setDeeds(next: readonly AnswerDeed[]): void {
    deeds = next
    tell()
  }

  function show(assessment: Assessment, change: AnswerChange): void {
    const answers = { ...assessment.answers, ...change.answers }
    const state = change.state ?? 'accepted'
    port.write({ ...assessment, answers, state, patterns: port.patternsOf(assessment, answers) })
  }

  async function sendAll(assessmentId: string, from: number): Promise<void> {
    const changes = waiting.get(assessmentId) ?? []
    try {
      for (let change = changes[0]; change !== undefined; change = changes[0]) {
        const version = Math.max(from, versions.get(assessmentId) ?? 0)
        const stored = await port.send(assessmentId, { ...change, version })
        versions.set(assessmentId, stored.version)
        changes.shift()
        // While more waits, what is in sight is ahead of what is stored.
        if (changes.length === 0) port.write(stored)
      }
      waiting.delete(assessmentId)
      tell()
      port.onSettled()
    } catch (error) {
      waiting.delete(assessmentId)
      versions.delete(assessmentId)
      setDeeds(deeds.filter((deed) => deed.assessmentId !== assessmentId))
      port.onRefused(error, assessmentId)
      await port.reload(assessmentId)
    }
  }

  function apply(assessment: Assessment, change: AnswerChange): void {
    show(assessment, change)
    const under = waiting.get(assessment.id)
    if (under !== undefined) {
      under.push(change)
      return
    }
    waiting.set(assessment.id, [change])
    void sendAll(assessment.id, assessment.version)
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** What was changed and stands, newest last. */
    deeds: () => deeds,
    /** Whether something is still to be sent. */
    busy: () => waiting.size > 0,
    change(assessmentId: string, change: AnswerChange): void {
      const before = port.read(assessmentId)
      if (before === undefined) return
      const answers = Object.fromEntries(Object.keys(change.answers).map((id) => [id, before.answers[id] ?? null]))
      apply(before, change)
      setDeeds([...deeds, { assessmentId, change, back: { answers, state: before.state } }])
    },
    /** Takes the newest change back. */
    undo(): void {
      const last = deeds.at(-1)
      const now = last && port.read(last.assessmentId)
      if (last === undefined || now === undefined) return
      setDeeds(deeds.slice(0, -1))
      apply(now, last.back)
    },
  }
}
