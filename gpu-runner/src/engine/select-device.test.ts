import { expect, it } from 'vitest'
import { selectDevice } from './select-device.ts'

it('takes the device that was asked for when a model loads on it', () => {
  expect(selectDevice('cuda', undefined)).toEqual({ ok: true, device: 'cuda' })
  expect(selectDevice('cpu', undefined)).toEqual({ ok: true, device: 'cpu' })
})

it('never falls back to the CPU: it names the cause and the way out in one line', () => {
  const choice = selectDevice('cuda', 'libcublas.so.12:\n cannot open')
  expect(choice).toMatchObject({ ok: false, exitCode: 78 })
  expect(choice.ok === false && choice.sentence).toMatch(
    /^DEVICE=cuda but no usable CUDA device was found \(libcublas.so.12: cannot open\).*DEVICE=cpu/,
  )
})
