import type { Box } from '@kensa/algorithms/boxes/box'
import { suppress } from '@kensa/algorithms/boxes/suppress'
import { checkOutput, type Output } from '../check-output.ts'
import type { Detection } from '../detection.ts'
import { ModelInputError } from '../model-error.ts'

// The builtin pack's regions: pixels uint8 [N, S, S, 3] → boxes [N, places, 4] (left, top, right, bottom as shares of the square),
// objectness [N, places], embeddings [N, places, D] of unit length, which compare with the first D numbers of the text tower's vectors.
// Source: models/builtin/maker/nets.py; one place for every eight pixels as in Zhou, Wang and Krähenbühl, Objects as Points, 2019.

const model = 'builtin-regions'
/** What the net learned to multiply likeness by before it compared things (train_scenes.py). */
const sharpness = 20
/** Two questions that are this alike mean the same thing ("helmet", "hard hat"), so they are no rivals. */
const sameMeaning = 0.8
const overlapMax = 0.35

export type RegionAnswer = {
  /** [places, 4] */
  boxes: Output
  /** [places] */
  objectness: Output
  /** [places, D] */
  embeddings: Output
}

/**
 * What is where: of each text that was asked for, the regions whose score reaches `scoreMin`, best first, without those that overlap a
 * better one of the same text by more than a third. `texts` and `rivals` have D numbers each. A region's score is how surely something lies
 * there, times how likely it is the text rather than one of the rivals: the things that the pack knows. Boxes are in pixels of the picture,
 * which lies in the middle of the square. Throws `ModelInputError` and `ModelOutputError`.
 */
export function regionFindings(
  answer: RegionAnswer,
  texts: readonly Float32Array[],
  rivals: readonly Float32Array[],
  picture: { width: number; height: number },
  scoreMin: number,
): Detection[] {
  const dimensions = answer.embeddings.dims[1] ?? 0
  checkOutput(model, 'boxes', answer.boxes, [null, 4])
  const places = answer.boxes.dims[0] ?? 0
  checkOutput(model, 'objectness', answer.objectness, [places])
  checkOutput(model, 'embeddings', answer.embeddings, [places, dimensions])
  if (texts.length === 0) throw new ModelInputError(model, 'there must be a text to look for')
  for (const vector of [...texts, ...rivals]) {
    if (vector.length !== dimensions) throw new ModelInputError(model, `a text has ${vector.length} numbers, a region ${dimensions}`)
  }
  const rivalsOf = texts.map((text) => rivals.flatMap((rival, i) => (dot(rival, text) < sameMeaning ? [i] : [])))
  const found: Detection[] = []
  for (let place = 0; place < places; place++) {
    const objectness = answer.objectness.data[place] ?? 0
    if (objectness < scoreMin) continue
    const embedding = answer.embeddings.data.subarray(place * dimensions, (place + 1) * dimensions)
    const box = boxInPicture(answer.boxes.data.subarray(4 * place, 4 * place + 4), picture)
    const likeness = rivals.map((rival) => dot(embedding, rival))
    for (const [label, text] of texts.entries()) {
      const others = (rivalsOf[label] ?? []).map((i) => likeness[i] ?? 0)
      const score = objectness * shareAmong(dot(embedding, text), others)
      if (score >= scoreMin) found.push({ box, score, label })
    }
  }
  const kept = suppress(
    found.map(({ box, score, label }) => ({ box, score, label: String(label) })),
    overlapMax,
  )
  return kept.map((i) => found[i] as Detection)
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

/** Softmax of one likeness among others. */
const shareAmong = (likeness: number, others: readonly number[]) =>
  1 / (1 + others.reduce((sum, other) => sum + Math.exp(sharpness * (other - likeness)), 0))

/** Shares of the square → pixels of the picture that lies whole in its middle. */
function boxInPicture(corners: Float32Array, { width, height }: { width: number; height: number }): Box {
  const side = Math.max(width, height)
  const [left = 0, top = 0, right = 0, bottom = 0] = corners
  const across = (share: number) => Math.min(Math.max(share * side - (side - width) / 2, 0), width)
  const down = (share: number) => Math.min(Math.max(share * side - (side - height) / 2, 0), height)
  return { x: across(left), y: down(top), width: across(right) - across(left), height: down(bottom) - down(top) }
}
