import { boxFromYolo } from '@kensa/algorithms/boxes/formats'
import { KensaError } from '@kensa/contract/errors'
import { toUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { SourceFile, SourceFiles } from '../archive/source-files.ts'
import { frameOfStillName } from '../still-name.ts'
import { baseName } from './base-name.ts'
import { type Fault, type FoundImage, type FoundLabel, type FoundRegion, fault, type Reader, type Size, type Unplaced } from './found.ts'
import { shapeOrFault } from './row-faults.ts'
import { asBadShape, BadShape, boxShape, ringShape, type Shape } from './shape.ts'

const name = z.string().trim().min(1).max(limits.labelNameCharsMax)
const yamlSchema = z.object({ names: z.union([z.array(name), z.record(z.string().regex(/^\d+$/), name)]) })
const factsSchema = z.object({ labels: z.array(z.object({ classIndex: z.int(), exportId: z.int(), labelId: z.string(), name })) })
const namesBytesMax = 2_000_000

/** YOLO as Ultralytics has it, boxes and outlines, in an archive with `data.yaml`: https://docs.ultralytics.com/datasets/ */
export const readYolo: Reader = { images, regions }

async function* images(files: SourceFiles): AsyncGenerator<FoundImage | Fault> {
  for await (const file of labelFiles(files)) {
    const stem = baseName(file.path).replace(/\.txt$/, '')
    yield { kind: 'image', key: file.path, place: file.path, name: stem, frameId: frameOfStillName(`${stem}.jpg`) }
  }
}

async function* regions(files: SourceFiles, sizeOf: (key: string) => Size | undefined): AsyncGenerator<FoundRegion | Unplaced | Fault> {
  const classes = await readClasses(files)
  for await (const file of labelFiles(files)) {
    const frame = sizeOf(file.path)
    const text = await readText(file, limits.importRecordBytesMax)
    for (const [n, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue
      const place = `${file.path}:${n + 1}`
      yield shapeOrFault(place, (): FoundRegion | Unplaced => {
        const [classIndex = Number.NaN, ...numbers] = line.trim().split(/\s+/).map(Number)
        const label = classes.get(classIndex)
        if (!label) throw new BadShape('class', `is ${line.trim().split(/\s+/)[0]}, which data.yaml gives no name to`)
        if (!numbers.every((each) => Number.isFinite(each))) throw new BadShape('line', 'must have numbers only')
        if (!frame) return { kind: 'unplaced', label }
        return { kind: 'region', imageKey: file.path, place, label, state: 'accepted', regionId: undefined, ...shapeOf(numbers, frame) }
      })
    }
  }
}

/** Four numbers are a box, with a fifth for its score, which is left aside; six or more are corners. */
function shapeOf(numbers: readonly number[], frame: Size): Shape {
  const { widthPx, heightPx } = frame
  if (numbers.length === 4 || numbers.length === 5) {
    const [cx = 0, cy = 0, width = 0, height = 0] = numbers
    return boxShape(
      'line',
      asBadShape('line', () => boxFromYolo([cx, cy, width, height], widthPx, heightPx)),
      frame,
    )
  }
  if (numbers.length < 6 || numbers.length % 2 !== 0)
    throw new BadShape('line', `must have 4 numbers for a box, or x and y of 3 corners or more; found ${numbers.length}`)
  const ring = numbers.map((value, n) => value * (n % 2 === 0 ? widthPx : heightPx))
  return ringShape('line', ring, frame)
}

/** Names by class, from Kensa's own map where the archive has one, else from `data.yaml`. */
async function readClasses(files: SourceFiles): Promise<Map<number, FoundLabel>> {
  let ours: Map<number, FoundLabel> | undefined
  let theirs: Map<number, FoundLabel> | undefined
  for await (const file of files.files()) {
    if (file.path === 'kensa.json') {
      const facts = factsSchema.safeParse(parsed(await readText(file, namesBytesMax), JSON.parse))
      if (facts.success) ours = new Map(facts.data.labels.map((label) => [label.classIndex, asFound(label)]))
    } else if (/(^|\/)[^/]*\.ya?ml$/.test(file.path) && !theirs) {
      const facts = yamlSchema.safeParse(parsed(await readText(file, namesBytesMax), (text) => parseYaml(text, { maxAliasCount: 10 })))
      if (facts.success) theirs = new Map(Object.entries(facts.data.names).map(([place, each]) => [Number(place), { name: each }]))
    }
  }
  const classes = ours ?? theirs
  if (classes) return classes
  const message = 'has no data.yaml with the names of the classes'
  throw new KensaError('import_invalid', `The file ${message}.`, { fields: [{ path: 'data.yaml', message }] })
}

function asFound({ exportId, labelId, name: own }: z.infer<typeof factsSchema>['labels'][number]): FoundLabel {
  return { name: own, exportId, labelId: toUuid('label', labelId) }
}

function parsed(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

async function readText(file: SourceFile, bytesMax: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of file.read()) {
    bytes += piece.length
    if (bytes > bytesMax) {
      const message = `is larger than ${bytesMax} bytes`
      throw new KensaError('import_invalid', `${file.path} ${message}.`, { fields: [{ path: file.path, message }] })
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const notLabels = /(^|\/)(classes|train|val|test|obj|notes|README)[^/]*\.txt$/i

async function* labelFiles(files: SourceFiles): AsyncGenerator<SourceFile> {
  for await (const file of files.files())
    if (file.path.endsWith('.txt') && (/(^|\/)labels\//.test(file.path) || !notLabels.test(file.path))) yield file
}
