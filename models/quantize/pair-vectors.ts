/** What a model made of one input: a vector, or of a picture's regions one after the other, with their boxes (four numbers each). */
export type Embedded = { vector: Float32Array; regions?: { boxes: Float32Array; objectness: Float32Array } }

/** Where a region is taken for something: the vectors of the rest mean nothing. */
const objectnessMin = 0.35

/**
 * Which vector of one variant stands for which of another. Regions come in the order of their objectness, which the least difference
 * changes, so each is paired with the one whose box is nearest.
 */
export function pairVectors(found: Embedded, wanted: Embedded): { found: Float32Array; wanted: Float32Array }[] {
  const { regions } = wanted
  const others = found.regions
  if (!regions || !others) return [{ found: found.vector, wanted: wanted.vector }]
  const width = wanted.vector.length / regions.objectness.length
  const part = (vector: Float32Array, place: number) => vector.subarray(place * width, (place + 1) * width)
  return [...regions.objectness.keys()]
    .filter((place) => (regions.objectness[place] as number) >= objectnessMin)
    .map((place) => ({ found: part(found.vector, nearest(others.boxes, boxAt(regions.boxes, place))), wanted: part(wanted.vector, place) }))
}

const boxAt = (boxes: Float32Array, place: number) => boxes.subarray(4 * place, 4 * place + 4)

function nearest(boxes: Float32Array, box: Float32Array): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let place = 0; place < boxes.length / 4; place++) {
    const apart = boxAt(boxes, place).reduce((sum, edge, i) => sum + Math.abs(edge - (box[i] as number)), 0)
    if (apart < least) [best, least] = [place, apart]
  }
  return best
}
