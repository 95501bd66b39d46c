import { KensaError } from '@kensa/contract/errors'
import type { ChildSetup, FromChild, Task, ToChild } from './protocol.ts'
import { runTask } from './run-task.ts'

const setup = JSON.parse(process.argv[2] ?? '{}') as ChildSetup
let credits = 0
let onCredit: (() => void) | null = null

function tell(message: FromChild): void {
  process.send?.(message)
}

/** Sends an item once the reader has taken enough of the earlier ones. */
async function emit(message: Extract<FromChild, { type: 'item' }>): Promise<void> {
  while (credits === 0) {
    const { promise, resolve } = Promise.withResolvers<void>()
    onCredit = resolve
    await promise
  }
  credits -= 1
  tell(message)
}

async function answer(task: Task): Promise<void> {
  credits = task.kind === 'decode' ? task.itemsInFlightMax : 0
  try {
    const value = await runTask(task, setup, { emit, helper: (pid, alive) => tell({ type: 'helper', pid, alive }) })
    tell({ type: 'done', value })
  } catch (error) {
    if (error instanceof KensaError) return tell({ type: 'failed', code: error.code, detail: error.message })
    console.error(error)
    tell({ type: 'failed', code: 'internal', detail: 'The decoder failed in a way it does not know.' })
  }
}

process.on('message', (message: ToChild) => {
  if (message.type === 'task') void answer(message.task)
  else {
    credits += 1
    onCredit?.()
  }
})
// The parent is gone: end, and take the helpers in this process group along.
process.on('disconnect', () => {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL')
  process.exit(1)
})
tell({ type: 'ready' })
