/** Labelled embeddings of unit length: count × width, row-major; classes 0 to `classes` − 1. */
export type Examples = {
  width: number
  classes: number
  embeddings: Float64Array
  labels: Int32Array
  /** Examples of one specimen are alike, so they are left out together. */
  specimens: Int32Array
}

/** How well each class fits an embedding; comparable within one head only. More is better. */
export type Head = (embedding: Float64Array) => Float64Array
export type HeadName = 'prototypes' | 'nearest' | 'ridge'
export type HeadMaker = (examples: Examples) => Head

export function checkExamples({ width, classes, embeddings, labels, specimens }: Examples): void {
  if (!Number.isInteger(classes) || classes < 1) throw new RangeError(`classes must be a whole number, 1 or more; found ${classes}`)
  if (embeddings.length !== labels.length * width)
    throw new RangeError(`embeddings must be ${labels.length} × ${width}; found ${embeddings.length} numbers`)
  if (specimens.length !== labels.length) throw new RangeError(`specimens must be ${labels.length}; found ${specimens.length}`)
  const seen = new Uint8Array(classes)
  for (const label of labels) {
    if (label < 0 || label >= classes) throw new RangeError(`a label must be 0 to ${classes - 1}; found ${label}`)
    seen[label] = 1
  }
  const missing = seen.indexOf(0)
  if (missing >= 0) throw new RangeError(`class ${missing} has no example`)
}

/** The examples for which `keep` holds. */
export function pickExamples(examples: Examples, keep: (example: number) => boolean): Examples {
  const { width, labels, embeddings, specimens } = examples
  const kept = Array.from({ length: labels.length }, (_, i) => i).filter(keep)
  const picked = new Float64Array(kept.length * width)
  for (const [at, i] of kept.entries()) picked.set(embeddings.subarray(i * width, (i + 1) * width), at * width)
  return {
    ...examples,
    embeddings: picked,
    labels: Int32Array.from(kept, (i) => labels[i] as number),
    specimens: Int32Array.from(kept, (i) => specimens[i] as number),
  }
}
