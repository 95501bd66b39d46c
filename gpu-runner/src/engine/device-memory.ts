import { execFile } from 'node:child_process'
import { totalmem } from 'node:os'
import { promisify } from 'node:util'
import { residentBytes } from '../resident-memory.ts'
import type { Device } from './protocol.ts'

export type DeviceMemory = { totalBytes: number; usedBytes: number }

const mebibyte = 1024 ** 2

/**
 * Memory of the device that models run on: the first GPU's as `nvidia-smi` tells it; on a CPU what the runner may use of the machine (its
 * control group's limit where it has one), and what its processes hold. Undefined where it cannot be told.
 */
export async function readDeviceMemory(device: Device, pids: () => readonly number[]): Promise<DeviceMemory | undefined> {
  if (device === 'cpu') {
    const usedBytes = pids().reduce((sum, pid) => sum + residentBytes(pid), 0)
    return { totalBytes: ramLimitBytes(process.constrainedMemory(), totalmem()), usedBytes }
  }
  try {
    const query = ['--query-gpu=memory.total,memory.used', '--format=csv,noheader,nounits']
    const { stdout } = await promisify(execFile)('nvidia-smi', query, { timeout: 5_000 })
    return parseNvidiaSmi(stdout)
  } catch {
    return undefined
  }
}

/** What a device has left for models before they are loaded; undefined where it cannot be told. */
export async function freeDeviceBytes(device: Device): Promise<number | undefined> {
  if (device === 'cpu') return process.availableMemory()
  const memory = await readDeviceMemory(device, () => [])
  return memory && Math.max(0, memory.totalBytes - memory.usedBytes)
}

/** The first line of `nvidia-smi --query-gpu=memory.total,memory.used --format=csv,noheader,nounits`, in MiB. */
export function parseNvidiaSmi(text: string): DeviceMemory | undefined {
  const found = /^\s*(\d+)\s*,\s*(\d+)\s*$/m.exec(text)
  if (!found) return undefined
  return { totalBytes: Number(found[1]) * mebibyte, usedBytes: Number(found[2]) * mebibyte }
}

/** Node gives 0 or a number beyond all memory where there is no limit. */
export function ramLimitBytes(constrained: number, installed: number): number {
  return constrained > 0 && constrained < installed ? constrained : installed
}
