import { expect, it } from 'vitest'
import { makeSlots } from './slots.ts'

const never = new AbortController().signal

it('never runs more than its size at once and keeps the order', async () => {
  const inSlot = makeSlots(2)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) =>
    inSlot(never, async () => {
      running += 1
      most = Math.max(most, running)
      order.push(n)
      await Promise.resolve()
      running -= 1
    })
  await Promise.all([1, 2, 3, 4, 5, 6].map(work))
  expect(most).toBe(2)
  expect(order).toEqual([1, 2, 3, 4, 5, 6])
})

it('gives the slot back when the work fails', async () => {
  const inSlot = makeSlots(1)
  await expect(inSlot(never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inSlot(never, async () => 'next')).toBe('next')
})

it('lets a waiting piece of work be canceled without losing the slot', async () => {
  const inSlot = makeSlots(1)
  const gate = Promise.withResolvers<void>()
  const first = inSlot(never, () => gate.promise)
  const control = new AbortController()
  const second = inSlot(control.signal, async () => 'second')
  const third = inSlot(never, async () => 'third')
  control.abort(new Error('canceled'))
  await expect(second).rejects.toThrow('canceled')
  gate.resolve()
  await first
  expect(await third).toBe('third')
})
