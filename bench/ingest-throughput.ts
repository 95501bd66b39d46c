// Ingest of 12-megapixel JPEGs by the real runner (S3 and SQS emulators, database, media and engine children, all on this machine) against
// the bare ONNX session on the same model and batch; and its embedding of files against transformers.js on the same files. The models are
// vision transformers with random weights: their work is that of real ones. The first ratio has a model for GPUs, the second one for CPUs,
// beside which the pictures cost most. With KENSA_TEST_POSTGRES_URL the database is a real server, as in production.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finalJobStates, type JobState } from '@kensa/contract/job-message'
import { startRunnerProcess } from '@kensa/e2e/rig/runner-process'
import { type Rig, startRunnerRig, type Upload } from '@kensa/e2e/rig/runner-rig'
import { waitUntil } from '@kensa/e2e/rig/wait-until'
import { enginePolicies } from '@kensa/gpu-runner/engine/policy'
import { realPostgresUrl } from '@kensa/local/postgres/test-database'
import { renderScene } from '@kensa/samples/render-scene'
import { sceneSpec } from '@kensa/samples/scene-spec'
import sharp from 'sharp'
import { cpuSeconds } from './cpu-time.ts'
import { type BenchResult, judged } from './result.ts'
import { bareSessionRate } from './vit/bare-session-rate.ts'
import { transformersRate } from './vit/transformers-rate.ts'
import { type VitShape, vitBase, vitTiny } from './vit/vit-graph.ts'
import { writeTransformersModel } from './vit/write-transformers-model.ts'
import { writeVitPack } from './vit/write-vit-pack.ts'

const seed = 20261121
const photoCount = 4
const uploadsPerPhoto = 6
const concurrency = 4

export async function run(): Promise<BenchResult[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'kensa-bench-'))
  try {
    const photos = await makePhotos(scratch, { width: 4_000, height: 3_000 })
    const largePhotos = await makePhotos(scratch, { width: 8_000, height: 6_000 })
    const large = await measure(scratch, 'vit-8m16', vitTiny, largePhotos)
    const tiny = await measure(scratch, 'vit-8m16', vitTiny, photos)
    const base = await measure(scratch, 'vit-b16', vitBase, photos)
    return [
      judged({
        name: 'ingest ÷ bare session',
        ratio: base.ingest / base.bare,
        limit: 0.8,
        good: 'at least',
        details: details('ViT-B/16', base),
      }),
      judged({
        name: 'ingest of 48-megapixel photos ÷ transformers.js, which only embeds',
        ratio: large.ingest / large.transformers,
        limit: 2,
        good: 'at least',
        details: details('ViT-8M/16', large),
      }),
      judged({
        // The peer embeds and keeps nothing; ingest also hashes, draws display picture and thumbnail, and stores all of it.
        name: 'ingest ÷ transformers.js, which only embeds',
        ratio: tiny.ingest / tiny.transformers,
        limit: 1,
        good: 'at least',
        details: details('ViT-8M/16', tiny),
      }),
      judged({
        name: 'embedding of files ÷ transformers.js',
        ratio: tiny.embedding / tiny.transformers,
        limit: 2,
        good: 'at least',
        details: details('ViT-8M/16', tiny),
      }),
    ]
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

type Rates = {
  ingest: number
  embedding: number
  cpuMs: CpuMs
  bareCpuMs: number
  bare: number
  transformers: number
  megabytes: number
  megapixels: number
}
type Parts = { parent: number[]; engine: number[]; media: number[]; emulators: number[] }
type CpuMs = Record<keyof Parts, number>
type Photo = { path: string; bytes: Uint8Array; megapixels: number }
type Size = { width: number; height: number }

async function makePhotos(scratch: string, size: Size): Promise<Photo[]> {
  const photos: Photo[] = []
  for (let i = 0; i < photoCount; i++) {
    // Drawn smaller and enlarged: what is measured is the number of pixels and bytes, and drawing 12 megapixels takes half a minute.
    const scene = await renderScene(sceneSpec(`bench/${i}`), `bench/${i}`, { width: 1600 })
    const bytes = await sharp(scene).resize(size).jpeg({ quality: 92 }).toBuffer()
    const path = join(scratch, `photo-${size.width}-${i}.jpg`)
    await writeFile(path, bytes)
    photos.push({ path, bytes, megapixels: (size.width * size.height) / 1e6 })
  }
  return photos
}

async function measure(scratch: string, name: string, shape: VitShape, photos: Photo[]): Promise<Rates> {
  const pack = join(scratch, `${name}-pack`)
  await writeVitPack(pack, shape, seed)
  await writeTransformersModel(join(scratch, name), shape, seed)
  const { batch, intraOpNumThreads } = enginePolicies.cpu
  const bareOptions = { file: join(pack, 'image.onnx'), imageSize: shape.imageSize, rows: batch.rowsMax, intraOpNumThreads, batches: 5 }
  const files = Array.from({ length: uploadsPerPhoto }, () => photos.map(({ path }) => path)).flat()
  const peers = async () => ({ bare: await bareSessionRate(bareOptions), transformers: await transformersRate(scratch, name, files) })
  // The peers before and after, so that a machine that slows down does not flatter anybody.
  const before = await peers()
  const { ingest, embedding, cpuMs } = await runnerRates(pack, photos)
  const after = await peers()
  const mean = (figure: (round: typeof before) => number) => (figure(before) + figure(after)) / 2
  return {
    ingest,
    embedding,
    cpuMs,
    bare: mean(({ bare }) => bare.rate),
    bareCpuMs: mean(({ bare }) => bare.cpuMs),
    transformers: mean(({ transformers }) => transformers),
    megapixels: photos[0]?.megapixels ?? 0,
    megabytes: photos.reduce((sum, { bytes }) => sum + bytes.length, 0) / photos.length / 1e6,
  }
}

/**
 * Images a second of a runner while it is full: ingested, from the first job's end to the last one's, with all that ingest keeps (display
 * picture, thumbnail, hash, rows); and embedded alone, a file in and a vector out by its private door, which is what the peer does.
 */
async function runnerRates(pack: string, photos: Photo[]): Promise<{ ingest: number; embedding: number; cpuMs: CpuMs }> {
  const rig = await startRunnerRig({ visibilityTimeoutS: 60, concurrency })
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), MODEL_PACK: pack, MODEL_PACK_ANY_FINGERPRINT: 'true' })
  try {
    const org = await rig.makeOrg()
    async function uploadAll(): Promise<Upload[]> {
      const project = await rig.makeProject(org.orgId)
      const uploads: Upload[] = []
      for (const { bytes } of photos) uploads.push(await rig.upload(project, { bytes, contentType: 'image/jpeg' }))
      return uploads
    }
    async function ingest(uploads: readonly Upload[]): Promise<void> {
      for (const upload of uploads) await rig.send(upload)
      const jobIds = uploads.map(({ jobId }) => jobId)
      await waitUntil('the end of all jobs', () => allSucceeded(rig, jobIds), { timeoutMs: 300_000, everyMs: 250 })
    }
    await ingest(await uploadAll())
    const uploads: Upload[] = []
    for (let i = 0; i < uploadsPerPhoto; i++) uploads.push(...(await uploadAll()))
    const parts = { parent: [runner.pid()], emulators: [process.pid], ...(await runner.children()) }
    const before = cpuByPart(parts)
    await ingest(uploads)
    const jobIds = uploads.map(({ jobId }) => jobId)
    const [row] = await rig.database.sql(
      'select extract(epoch from max(finished_at) - min(finished_at))::float8 as seconds from job where id = any($1)',
      [jobIds],
    )
    const after = cpuByPart(parts)
    const cpuMs = (part: keyof Parts) => (1000 * (after[part] - before[part])) / jobIds.length
    const rate = (jobIds.length - 1) / (row?.['seconds'] as number)
    const embedding = await embeddingRate(runner.url(), photos)
    return {
      ingest: rate,
      embedding,
      cpuMs: { engine: cpuMs('engine'), media: cpuMs('media'), parent: cpuMs('parent'), emulators: cpuMs('emulators') },
    }
  } finally {
    await runner.stop()
    await rig.stop()
  }
}

async function embeddingRate(url: string, photos: Photo[]): Promise<number> {
  const embed = async ({ bytes }: Photo) => {
    const headers = { authorization: 'Bearer a-token-for-the-rig' }
    const answer = await fetch(`${url}/encode/image`, { method: 'POST', headers, body: Uint8Array.from(bytes) })
    if (!answer.ok) throw new Error(`the runner answered ${answer.status} ${await answer.text()}`)
    await answer.json()
  }
  await Promise.all(photos.map(embed))
  const waiting = Array.from({ length: uploadsPerPhoto * 2 }, () => photos).flat()
  const count = waiting.length
  const startedMs = performance.now()
  const inTurn = async () => {
    for (let photo = waiting.pop(); photo; photo = waiting.pop()) await embed(photo)
  }
  await Promise.all(Array.from({ length: concurrency }, inTurn))
  return (1000 * count) / (performance.now() - startedMs)
}

async function allSucceeded(rig: Rig, jobIds: readonly string[]): Promise<true | undefined> {
  const rows = await rig.database.sql(`select id, state, error from job where id = any($1) and state <> 'succeeded'`, [jobIds])
  const ended = rows.find(({ state }) => finalJobStates.has(state as JobState))
  if (ended) throw new Error(`a job did not succeed: ${JSON.stringify(ended)}`)
  return rows.length === 0 ? true : undefined
}

function cpuByPart({ parent, engine, media, emulators }: Parts): CpuMs {
  return { parent: cpuSeconds(parent), engine: cpuSeconds(engine), media: cpuSeconds(media), emulators: cpuSeconds(emulators) }
}

function details(
  model: string,
  { ingest, embedding, bare, transformers, megabytes, megapixels, cpuMs, bareCpuMs }: Rates,
): BenchResult['details'] {
  const { batch, intraOpNumThreads } = enginePolicies.cpu
  return {
    model: `${model}, random weights, fp32`,
    files: `${photoCount * uploadsPerPhoto} ${megapixels}-megapixel JPEGs of ${megabytes.toFixed(1)} MB on average`,
    'cores (shared by runner, database and storage)': availableParallelism(),
    database: realPostgresUrl === undefined ? 'embedded' : 'PostgreSQL server',
    'batch rows': batch.rowsMax,
    'engine threads': intraOpNumThreads,
    'ingest images/s': ingest,
    'embedding images/s': embedding,
    'bare session images/s': bare,
    'transformers.js images/s': transformers,
    'bare session CPU ms/image': bareCpuMs,
    'engine CPU ms/image': cpuMs.engine,
    'media CPU ms/image': cpuMs.media,
    'parent CPU ms/image': cpuMs.parent,
    'S3, SQS and database emulators CPU ms/image': cpuMs.emulators,
    'ingest ÷ bare': ingest / bare,
    'ingest ÷ transformers.js': ingest / transformers,
  }
}
