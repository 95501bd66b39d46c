import { access, stat } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InferenceSession, type Tensor } from 'onnxruntime-node'
import packageFile from 'onnxruntime-node/package.json' with { type: 'json' }
import { firstFile } from '../builtin/evaluation/embed.ts'
import { hitAt1, rank } from '../builtin/evaluation/retrieval.ts'
import { relevantScenes, sceneFiles, unseenRows } from '../builtin/evaluation/unseen-rows.ts'
import { findPack } from '../find-pack.ts'
import type { ModelDescription, Role } from '../manifest.ts'
import { loadPack, modelOf, type Pack } from '../pack.ts'
import { agreement } from './agreement.ts'
import { type Embedded, pairVectors } from './pair-vectors.ts'
import { timeInterleaved } from './time-interleaved.ts'

// What smaller variants of a pack's models (quantize.py) cost and bring, as a table: node models/quantize/measure.ts PACK [DIRECTORY]

const variants = ['fp32', 'fp16', 'int8', 'int8-weights']
const roles: readonly Role[] = ['image', 'text', 'regions', 'particle']
const rounds = 60

const [name, directory = fileURLToPath(new URL(`./made/${name}/`, import.meta.url))] = process.argv.slice(2)
if (!name) throw new Error('usage: node models/quantize/measure.ts PACK [DIRECTORY]')
const pack = await loadPack(await findPack(name))
const strange = roles.map((role) => modelOf(pack, role)).find(({ family }) => !family.startsWith('builtin-'))
if (strange) throw new Error(`${name} has ${strange.family} as ${strange.role}: scenes are made into inputs of the builtin families only`)

const rows = await unseenRows(pack, await sceneFiles())
const vectors = new Map<string, Float32Array[]>()
const measured: { role: string; variant: string; columns: string[] }[] = []
for (const role of roles) await measure(pack, role)
for (const variant of ['fp16', 'int8']) measured.push({ role: 'image and text', variant, columns: ['', '', '', ''] })

console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, one thread a session; onnxruntime-node ${packageFile.version}; ${rounds} interleaved rounds`,
)
console.log('| model | variant | MB | speed | cosine, mean | cosine, least | hit@1 | first ten kept |\n|---|---|--:|--:|--:|--:|--:|--:|')
for (const { role, variant, columns } of measured) console.log(`| ${[role, variant, ...columns, ...searches(role, variant)].join(' | ')} |`)

async function measure(of: Pack, role: Role): Promise<void> {
  const model = modelOf(of, role)
  const files = await Promise.all(variants.map((variant) => fileOf(of, model, variant)))
  const there = variants.flatMap((variant, i) => (files[i] ? [{ variant, file: files[i] }] : []))
  const sessions = await Promise.all(there.map(({ file }) => InferenceSession.create(file, { intraOpNumThreads: 1 })))
  const inputs = rows.get(role) ?? []
  const input = model.inputs[0]?.name ?? ''
  const embedded: Embedded[][] = []
  for (const session of sessions) embedded.push(await embed(session, input, inputs, role))
  const times = await timeInterleaved(sessions, input, inputs, rounds)
  for (const [i, { variant, file }] of there.entries()) {
    vectors.set(`${role} ${variant}`, embedded[i]?.map(({ vector }) => vector) ?? [])
    const { mean, min } = agreementOf(embedded[i] ?? [], embedded[0] ?? [])
    const size = ((await stat(file)).size / 1e6).toFixed(2)
    const speed = `${((times[0] ?? 0) / (times[i] ?? 1)).toFixed(2)} ×`
    measured.push({ role, variant, columns: [size, speed, mean.toFixed(5), min.toFixed(5)] })
  }
  await Promise.all(sessions.map((session) => session.release()))
}

async function fileOf(of: Pack, model: ModelDescription, variant: string): Promise<string | undefined> {
  if (variant === 'fp32') return firstFile(of, model)
  const file = join(directory, `${model.role}.${variant}.onnx`)
  return access(file).then(
    () => file,
    () => undefined,
  )
}

async function embed(session: InferenceSession, input: string, inputs: readonly Tensor[], role: Role): Promise<Embedded[]> {
  const made: Embedded[] = []
  for (const row of inputs) {
    const answer = await session.run({ [input]: row })
    const output = (named: string) => Float32Array.from(answer[named]?.data as Float32Array)
    if (role !== 'regions') made.push({ vector: output('embedding') })
    else made.push({ vector: output('embeddings'), regions: { boxes: output('boxes'), objectness: output('objectness') } })
  }
  return made
}

function agreementOf(found: readonly Embedded[], wanted: readonly Embedded[]) {
  const pairs = wanted.flatMap((one, i) => pairVectors(found[i] as Embedded, one))
  return agreement(
    pairs.map((pair) => pair.found),
    pairs.map((pair) => pair.wanted),
  )
}

/**
 * How searches end with a tower in the variant, the other in full precision, or with both: queries whose first scene is right, and what
 * part of the first ten is the same as in full precision.
 */
function searches(role: string, variant: string): [string, string] {
  const [image, text] = [role.startsWith('image') ? variant : 'fp32', role.endsWith('text') ? variant : 'fp32']
  const found = (role === 'image' || role.endsWith('text')) && rankings(image, text)
  if (!found) return ['', '']
  const hits = found.filter((ranking, i) => hitAt1({ relevant: relevantScenes(i), ranking })).length
  const kept = rankings('fp32', 'fp32').map((ranking, i) => {
    const first = new Set(found[i]?.slice(0, 10))
    return ranking.slice(0, 10).filter((place) => first.has(place)).length / 10
  })
  const mean = kept.reduce((sum, share) => sum + share, 0) / kept.length
  return [`${(hits / found.length).toFixed(3)} (${hits} of ${found.length})`, mean.toFixed(4)]
}

function rankings(image: string, text: string): number[][] {
  const pictures = vectors.get(`image ${image}`) ?? []
  return (vectors.get(`text ${text}`) ?? []).map((query) => rank(query, pictures))
}
