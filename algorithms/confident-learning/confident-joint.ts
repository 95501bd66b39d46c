/** Given labels and out-of-fold class probabilities: count × classes, row-major, rows adding up to 1. */
export type Labelled = { labels: ArrayLike<number>; probabilities: ArrayLike<number>; classes: number }

export type ConfidentJoint = {
  /** `joint[given * classes + true]`: items of a given label that are confidently of a true one. The diagonal is 1 at least. */
  joint: Int32Array
  /** The confident true label of each item; −1 where the model is confident of none. */
  confident: Int32Array
}

/** As much below a threshold is at it: the rounding of cleanlab. */
const tolerance = 1e-6

/**
 * Counts items by given and confident label. The model is confident of a class when its probability is at least the mean that items labelled
 * so have of it; of several such classes the likeliest counts. Equals cleanlab's uncalibrated confident joint. Source: Northcutt, Jiang,
 * Chuang, JAIR 70 (2021). Throws `RangeError`.
 */
export function confidentJoint(data: Labelled): ConfidentJoint {
  check(data)
  const { labels, probabilities, classes } = data
  const thresholds = classThresholds(data)
  const joint = new Int32Array(classes * classes)
  const confident = new Int32Array(labels.length).fill(-1)
  for (let i = 0; i < labels.length; i++) {
    let best = -1
    for (let c = 0; c < classes; c++) {
      const p = probabilities[i * classes + c] as number
      if (p >= (thresholds[c] as number) - tolerance && (best < 0 || p > (probabilities[i * classes + best] as number))) best = c
    }
    if (best < 0) continue
    confident[i] = best
    const cell = (labels[i] as number) * classes + best
    joint[cell] = (joint[cell] as number) + 1
  }
  for (let c = 0; c < classes; c++) joint[c * classes + c] = Math.max(1, joint[c * classes + c] as number)
  return { joint, confident }
}

function classThresholds({ labels, probabilities, classes }: Labelled): Float64Array {
  const [sums, counts] = [new Float64Array(classes), new Float64Array(classes)]
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    sums[label] = (sums[label] as number) + (probabilities[i * classes + label] as number)
    counts[label] = (counts[label] as number) + 1
  }
  // A class that nobody gave has no mean; nothing is confidently of it.
  return sums.map((sum, c) => (counts[c] === 0 ? Number.POSITIVE_INFINITY : sum / (counts[c] as number)))
}

function check({ labels, probabilities, classes }: Labelled): void {
  if (!Number.isInteger(classes) || classes < 2) throw new RangeError(`classes must be a whole number, 2 or more; found ${classes}`)
  if (probabilities.length !== labels.length * classes)
    throw new RangeError(`probabilities must be ${labels.length} × ${classes}; found ${probabilities.length}`)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    if (!Number.isInteger(label) || label < 0 || label >= classes)
      throw new RangeError(`a label must be 0 to ${classes - 1}; found ${label} at ${i}`)
  }
}
