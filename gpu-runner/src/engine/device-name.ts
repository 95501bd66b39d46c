import { execFile } from 'node:child_process'
import { cpus } from 'node:os'
import { promisify } from 'node:util'
import type { Device } from './protocol.ts'

/** What models run on, as its maker calls it: the first GPU, or the processor. Never the name of the machine. */
export async function readDeviceName(device: Device): Promise<string> {
  if (device === 'cpu') return tidyName(cpus()[0]?.model) ?? 'CPU'
  try {
    const { stdout } = await promisify(execFile)('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'], { timeout: 5_000 })
    return tidyName(stdout.split('\n')[0]) ?? 'GPU'
  } catch {
    return 'GPU'
  }
}

/** One line without the marks and fillers that makers put into names; undefined where nothing is left. */
export function tidyName(text = ''): string | undefined {
  const tidy = text
    .replace(/\((R|TM)\)/gi, '')
    .replace(/\bCPU\b(?=.*@)|@.*$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /^(unknown)?$/i.test(tidy) ? undefined : tidy.slice(0, 200)
}
