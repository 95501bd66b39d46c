import type { Device } from '@kensa/gpu-runner/engine/protocol'
import { InferenceSession, Tensor } from 'onnxruntime-node'

export type BareSession = { file: string; imageSize: number; rows: number; intraOpNumThreads: number; batches: number; device?: Device }

/** Images a second, and processor milliseconds an image, of a session that is given ready pixels and nothing else to do. */
export async function bareSessionRate({
  file,
  imageSize,
  rows,
  intraOpNumThreads,
  batches,
  device = 'cpu',
}: BareSession): Promise<{ rate: number; cpuMs: number }> {
  const session = await InferenceSession.create(file, { executionProviders: [device], intraOpNumThreads, interOpNumThreads: 1 })
  const data = Uint8Array.from({ length: rows * imageSize * imageSize * 3 }, (_, i) => (i * 31) % 251)
  const feeds = { pixels: new Tensor('uint8', data, [rows, imageSize, imageSize, 3]) }
  await session.run(feeds)
  const startedMs = performance.now()
  const startedCpu = process.cpuUsage()
  for (let i = 0; i < batches; i++) await session.run(feeds)
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(startedCpu)
  await session.release()
  return { rate: (batches * rows) / seconds, cpuMs: (user + system) / 1000 / (batches * rows) }
}
