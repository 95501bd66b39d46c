import { expect, it } from 'vitest'
import { addDeviceMemory, createMetrics } from '../metrics.ts'
import { parseNvidiaSmi, ramLimitBytes, readDeviceMemory } from './device-memory.ts'

it('reads what nvidia-smi tells of the first GPU, and nothing from anything else', () => {
  expect(parseNvidiaSmi('81559, 1024\n81559, 3\n')).toEqual({ totalBytes: 81_559 * 1024 ** 2, usedBytes: 1024 ** 3 })
  expect(parseNvidiaSmi('NVIDIA-SMI has failed because it could not communicate with the driver')).toBeUndefined()
  expect(parseNvidiaSmi('[N/A], [N/A]')).toBeUndefined()
})

it('takes the limit of the control group for the memory, where there is one', () => {
  expect(ramLimitBytes(2_000, 8_000)).toBe(2_000)
  expect(ramLimitBytes(0, 8_000)).toBe(8_000)
  expect(ramLimitBytes(2 ** 64, 8_000)).toBe(8_000)
})

it('shows on /metrics what the processes hold, and nothing where it cannot be told', async () => {
  const metrics = createMetrics({ defaults: false })
  addDeviceMemory(metrics, () => readDeviceMemory('cpu', () => [process.pid]))
  const text = await metrics.registry.metrics()
  const value = (kind: string) => Number(new RegExp(`kensa_device_memory_bytes\\{kind="${kind}"\\} (\\S+)`).exec(text)?.[1])
  expect(value('total')).toBeGreaterThan(2 ** 28)
  if (process.platform === 'linux') expect(value('used')).toBeGreaterThan(2 ** 24)

  const blind = createMetrics({ defaults: false })
  addDeviceMemory(blind, async () => undefined)
  expect(await blind.registry.metrics()).not.toMatch(/kensa_device_memory_bytes\{/)
})
