import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Device } from '@kensa/gpu-runner/engine/protocol'
import { type BenchResult, judged } from '../result.ts'
import { bareSessionRate } from '../vit/bare-session-rate.ts'
import { siglipSo400m, type VitShape, vitBase, vitGraph } from '../vit/vit-graph.ts'
import { engineRate } from './engine-rate.ts'

/** The engine on a GPU, `KENSA_BENCH_DEVICE` (cuda or webgpu): images a second by batch size, and of four jobs at once ÷ a bare session's best. */
export async function run(): Promise<BenchResult[]> {
  const device = process.env.KENSA_BENCH_DEVICE as Device | undefined
  if (device !== 'cuda' && device !== 'webgpu') {
    console.error('engine: no GPU named by KENSA_BENCH_DEVICE, so nothing is measured')
    return []
  }
  const shapes: [string, VitShape, number[]][] = [
    ['ViT-B/16', vitBase, [1, 4, 16, 64]],
    ['SigLIP-so400m/14', siglipSo400m, [1, 4, 16]],
  ]
  const results: BenchResult[] = []
  for (const [name, shape, sizes] of shapes) results.push(await measure(name, shape, sizes, device))
  return results
}

async function measure(name: string, shape: VitShape, sizes: readonly number[], device: Device): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-bench-'))
  try {
    const file = join(folder, 'vit.onnx')
    await writeFile(file, vitGraph(shape, 'pixels', 1))
    const curve: Record<string, number> = {}
    for (const rows of sizes) {
      const { rate } = await bareSessionRate({
        file,
        imageSize: shape.imageSize,
        rows,
        intraOpNumThreads: 1,
        batches: rows > 8 ? 4 : 12,
        device,
      })
      curve[`bare, batches of ${rows}, images/s`] = rate
    }
    const best = Math.max(...Object.values(curve))
    const rowsMax = sizes.at(-1) ?? 1
    const { rate, rows } = await engineRate({ file, imageSize: shape.imageSize, device, jobs: 4, seconds: 6, rowsMax })
    return judged({
      name: `engine on a GPU, 4 jobs ÷ bare session, ${name}`,
      ratio: rate / best,
      limit: 0.9,
      good: 'at least',
      details: { device, weights: 'random, fp32', ...curve, 'engine, images/s': rate, 'engine, rows a batch': rows },
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
