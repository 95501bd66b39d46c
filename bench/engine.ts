import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { enginePolicies } from '@kensa/gpu-runner/engine/policy'
import { coldStart } from './engine/cold-start.ts'
import { engineRate } from './engine/engine-rate.ts'
import { run as runGpu } from './engine/gpu.ts'
import { queriesDuringIngest } from './engine/queries-during-ingest.ts'
import { sessionMemory } from './engine/session-memory.ts'
import { type BenchResult, judged } from './result.ts'
import { bareSessionRate } from './vit/bare-session-rate.ts'
import { vitTiny } from './vit/vit-graph.ts'
import { writeVitPack } from './vit/write-vit-pack.ts'

/** The runner's engine: against a bare session, under mixed load, its memory, its cold start, and on a GPU where one is named. */
export async function run(): Promise<BenchResult[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'kensa-bench-'))
  try {
    const pack = join(scratch, 'pack')
    await writeVitPack(pack, vitTiny, 1)
    return [
      await againstBareSession(join(pack, 'image.onnx')),
      ...(await sessionMemory()),
      await coldStart(),
      ...(await runGpu()),
      // The last, since this process gives way to others from then on.
      await queriesDuringIngest(pack),
    ]
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function againstBareSession(file: string): Promise<BenchResult> {
  const { batch, intraOpNumThreads } = enginePolicies.cpu
  const { imageSize } = vitTiny
  const bare = () => bareSessionRate({ file, imageSize, rows: batch.rowsMax, intraOpNumThreads, batches: 12 })
  // The peer before and after, so that a machine that slows down does not flatter anybody.
  const before = await bare()
  const { rate, rows } = await engineRate({ file, imageSize, device: 'cpu', jobs: 4, seconds: 10 })
  const after = await bare()
  const peer = (before.rate + after.rate) / 2
  return judged({
    name: 'engine, 4 jobs ÷ bare session',
    ratio: rate / peer,
    limit: 0.9,
    good: 'at least',
    details: {
      model: 'ViT-8M/16, random weights, fp32',
      'engine, images/s': rate,
      'bare session, images/s': peer,
      'rows a batch': rows,
      cores: availableParallelism(),
    },
  })
}
