import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { readDeviceName, tidyName } from './device-name.ts'

it('takes marks, clock rates and gaps out of a name', () => {
  expect(tidyName('Intel(R) Xeon(R) Gold 6354 CPU @ 3.00GHz')).toBe('Intel Xeon Gold 6354')
  expect(tidyName('NVIDIA H100 80GB HBM3\n')).toBe('NVIDIA H100 80GB HBM3')
  expect(tidyName('  AMD EPYC   7763 64-Core Processor ')).toBe('AMD EPYC 7763 64-Core Processor')
})

it('knows no name rather than a hollow one', () => {
  for (const text of ['', '  ', 'unknown', undefined]) expect(tidyName(text)).toBeUndefined()
})

it('always has a name for the device, and it is not that of the machine', async () => {
  for (const device of ['cpu', 'cuda'] as const) {
    const name = await readDeviceName(device)
    expect(name).toMatch(/\S/)
    expect(name).not.toContain(hostname())
  }
})
