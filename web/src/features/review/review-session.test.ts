import { expect, it } from 'vitest'
import { openReviewSession, type SessionEvent, type SessionPort } from './review-session.ts'
import { Conflict, NoAnswer, openFakeQueue } from './testing/fake-queue.ts'

type Around = Parameters<ReturnType<typeof openFakeQueue>['portOf']>[1]
const answers = ['accept', 'reject', 'cant_tell', 'escalate'] as const

/** A session over a queue in memory; time and retries go on only when the test says so. */
function openRig(count: number, around: Around = async (_, work) => Promise.resolve().then(work)) {
  const queue = openFakeQueue(count)
  const events: SessionEvent[] = []
  let nowMs = 1_000
  let timers: { atMs: number; work: () => void }[] = []
  const session = openReviewSession({
    port: queue.portOf('me', around),
    personId: 'me',
    now: () => nowMs,
    later(ms, work) {
      const timer = { atMs: nowMs + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    mayPass: (error) => error instanceof NoAnswer,
    isConflict: (error) => error instanceof Conflict,
    tell: (event) => events.push(event),
  })
  const settle = async () => {
    for (let turn = 0; turn < 60; turn++) await Promise.resolve()
  }
  const pass = async (ms: number) => {
    nowMs += ms
    const due = timers.filter(({ atMs }) => atMs <= nowMs)
    timers = timers.filter((timer) => !due.includes(timer))
    for (const { work } of due) work()
    await settle()
  }
  const shown = () => session.getState().ahead[0]?.id ?? ''
  return { queue, session, events, settle, pass, shown }
}

it('shows the next item at once and sends the decision behind it', async () => {
  const { queue, session, settle, pass, shown } = openRig(30)
  session.start()
  await settle()
  expect(session.getState()).toMatchObject({ left: 30, exhausted: false })
  await pass(400)
  expect(session.decide('review_1', { answer: 'accept' })).toBe(true)
  expect(shown()).toBe('review_2')
  expect(queue.rows.get('review_1')?.item.state).toBe('open')
  await settle()
  expect(queue.rows.get('review_1')?.item).toMatchObject({ state: 'decided', outcome: 'accepted' })
  expect(session.getState()).toMatchObject({ left: 29, decidedCount: 1, lookedMs: 400, operations: [] })
})

it('takes the second half of a double press for no decision', async () => {
  const { session, settle, pass, shown } = openRig(3)
  session.start()
  await settle()
  await pass(400)
  session.decide(shown(), { answer: 'accept' })
  await pass(120)
  expect(session.decide(shown(), { answer: 'accept' })).toBe(false)
  expect(session.decide('review_1', { answer: 'accept' })).toBe(false)
  expect(shown()).toBe('review_2')
})

it('takes back what was not sent without sending it, and what was sent by an undo', async () => {
  let online = false
  const called: string[] = []
  const { queue, session, settle, pass, shown } = openRig(5, async (name, work) => {
    called.push(name)
    if (!online && name === 'decide') throw new NoAnswer()
    return work()
  })
  session.start()
  await settle()
  await pass(400)
  session.decide('review_1', { answer: 'reject' })
  await pass(400)
  session.decide('review_2', { answer: 'reject' })
  await settle()
  expect(session.getState().stalled).toBe(true)
  session.takeBack(session.getState().done.at(-1)?.key ?? 0)
  expect(shown()).toBe('review_2')
  expect(session.getState().operations).toHaveLength(1)
  online = true
  session.tryNow()
  await pass(400)
  session.decide('review_2', { answer: 'accept' })
  await settle()
  session.takeBack(session.getState().done.at(-1)?.key ?? 0)
  expect(shown()).toBe('review_2')
  await pass(400)
  session.decide('review_2', { answer: 'reject' })
  await settle()
  expect(called.filter((name) => name === 'undo')).toHaveLength(1)
  expect(queue.rows.get('review_2')?.item).toMatchObject({ outcome: 'rejected', version: 4 })
})

it('brings an item back, behind the one in sight, when somebody changed it meanwhile, and says who', async () => {
  const { queue, session, events, settle, pass, shown } = openRig(5)
  session.start()
  await settle()
  await pass(400)
  const changed = queue.rows.get('review_1')
  if (changed) changed.by = undefined
  queue.decideAs('Mika', 'review_1', 1, 'escalate')
  session.decide('review_1', { answer: 'accept' })
  await settle()
  expect(shown()).toBe('review_2')
  expect(session.getState().ahead[1]).toMatchObject({ id: 'review_1', version: 2 })
  expect(events).toMatchObject([{ kind: 'conflict', back: true, by: { action: 'escalate', actor: { name: 'Mika' } } }])
  expect(session.getState()).toMatchObject({ decidedCount: 0, left: 5, done: [] })
})

it('knows its own deed again when only the answer was lost', async () => {
  let lost = true
  const { queue, session, events, settle, pass } = openRig(5, async (name, work) => {
    const answer = work()
    if (name === 'decide' && lost) throw new NoAnswer()
    return answer
  })
  session.start()
  await settle()
  await pass(400)
  session.decide('review_1', { answer: 'accept' })
  await settle()
  lost = false
  await pass(1_000)
  expect(events).toEqual([])
  expect(session.getState()).toMatchObject({ operations: [], decidedCount: 1 })
  expect(queue.rows.get('review_1')?.log).toHaveLength(1)
})

it('lets go what it has at hand when it is left, and sends what is still to be sent', async () => {
  let online = false
  const { queue, session, settle, pass } = openRig(5, async (name, work) => {
    if (!online && name === 'decide') throw new NoAnswer()
    return work()
  })
  session.start()
  await settle()
  await pass(400)
  session.decide('review_1', { answer: 'accept' })
  await settle()
  session.stop()
  await settle()
  expect([...queue.rows.values()].filter(({ by }) => by === 'me')).toHaveLength(1)
  online = true
  await pass(60_000)
  expect(queue.rows.get('review_1')?.item.outcome).toBe('accepted')
})

it('says that nothing can be claimed, and goes on when asked', async () => {
  let broken = true
  const { session, settle } = openRig(2, async (name, work) => {
    if (broken && name === 'claim') throw new NoAnswer()
    return work()
  })
  session.start()
  await settle()
  expect(session.getState()).toMatchObject({ claimError: expect.any(NoAnswer), ahead: [] })
  broken = false
  session.lookAgain()
  await settle()
  expect(session.getState()).toMatchObject({ claimError: undefined, exhausted: true, left: 2 })
})

it('decides every item at most once and loses none, whatever fails and whoever else is there', async () => {
  const seed = Date.now() % 100_000
  for (let round = 0; round < 60; round++) {
    const random = randomOf(seed + round)
    let calm = false
    const flaky = async <T>(name: keyof SessionPort, work: () => T): Promise<T> => {
      const draw = calm ? 1 : random()
      for (let turn = 0; turn < random() * 4; turn++) await Promise.resolve()
      if (draw < 0.12) throw new NoAnswer(name)
      const answer = work()
      if (draw < 0.24) throw new NoAnswer(name)
      return answer
    }
    const { queue, session, events, settle, pass, shown } = openRig(25, flaky)
    /** What the person last meant for an item; absent when they took it back or were told that it did not work. */
    const meant = new Map<string, string>()
    session.start()
    for (let step = 0; step < 120; step++) {
      const at = session.getState()
      const draw = random()
      if (draw < 0.55) {
        const answer = answers[Math.floor(random() * answers.length)] ?? 'accept'
        const id = shown()
        if (session.decide(id, { answer })) meant.set(id, answer)
      } else if (draw < 0.7) {
        const last = at.done.at(-1)
        if (last?.kind === 'one') {
          session.takeBack(last.key)
          meant.delete(last.item.id)
        }
      } else if (draw < 0.75) session.skip(shown())
      else if (draw < 0.8) session.lookAgain()
      else if (draw < 0.85) {
        // Somebody else decides one, also one that this person has at hand: its claim has run out.
        const rows = [...queue.rows.values()].filter(({ item }) => item.state === 'open')
        const row = rows[Math.floor(random() * rows.length)]
        if (row) {
          row.by = undefined
          queue.decideAs('Mika', row.item.id, row.item.version, random() < 0.5 ? 'accept' : 'escalate')
        }
      } else if (draw < 0.88) await session.renewClaims()
      await pass(random() * 600)
    }
    calm = true
    for (let turn = 0; turn < 10; turn++) await pass(60_000)
    session.lookAgain()
    await settle()

    const told = new Set(events.map(({ item }) => item.id))
    const { operations, ahead, passed } = session.getState()
    expect(operations, `seed ${seed + round}`).toEqual([])
    expect(new Set(ahead.map(({ id }) => id)).size, `seed ${seed + round}`).toBe(ahead.length)
    for (const { item, log } of queue.rows.values()) {
      const where = `seed ${seed + round}, ${item.id}`
      // Undo and decision alternate: nothing was decided twice on top of itself.
      let decided = false
      for (const { action } of log) {
        if (action === 'undo') decided = false
        else if (action !== 'escalate') {
          expect(decided, where).toBe(false)
          decided = true
        }
      }
      const mine = log.filter(({ actor }) => actor.name === 'me').at(-1)
      const wish = meant.get(item.id)
      if (wish !== undefined && !told.has(item.id)) expect(mine?.action, where).toBe(wish)
      if (wish === undefined && !told.has(item.id) && mine !== undefined) expect(mine.action, where).toBe('undo')
      const offered = ahead.some(({ id }) => id === item.id) || passed.includes(item.id)
      const claimable = ahead.length >= 7
      if (item.state === 'open') expect(offered || claimable, where).toBe(true)
    }
  }
})

function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
