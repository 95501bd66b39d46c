import { type MatmulTransposed, matmulTransposed } from '../linear-algebra/matmul.ts'

const blockPatches = 1_024
const topShare = 0.01

/** Patch embeddings of one image or of a memory of good ones: patches × width, row-major. */
export type Patches = { values: Float32Array; count: number; width: number }

/**
 * How far each patch lies from the nearest patch of the memory (Euclidean). The products run through `matmul`, block by block, so the memory
 * may be large. Source: Roth et al., PatchCore, CVPR 2022. Throws `RangeError`.
 */
export async function patchDistances(image: Patches, memory: Patches, matmul: MatmulTransposed = matmulTransposed): Promise<Float32Array> {
  check('image', image)
  check('memory', memory)
  if (image.width !== memory.width) throw new RangeError(`memory must be ${image.width} numbers wide, as the image; found ${memory.width}`)
  const { width } = image
  const own = squaredNorms(image)
  const theirs = squaredNorms(memory)
  const least = new Float32Array(image.count).fill(Number.POSITIVE_INFINITY)
  for (let start = 0; start < memory.count; start += blockPatches) {
    const columns = Math.min(blockPatches, memory.count - start)
    const block = memory.values.subarray(start * width, (start + columns) * width)
    const products = await matmul(image.values, block, { rows: image.count, columns, inner: width })
    for (let i = 0; i < image.count; i++)
      for (let j = 0; j < columns; j++) {
        const squared = (own[i] as number) + (theirs[start + j] as number) - 2 * (products[i * columns + j] as number)
        if (squared < (least[i] as number)) least[i] = squared
      }
  }
  return least.map((squared) => Math.sqrt(Math.max(0, squared)))
}

/** How strange an image is: the mean of its strangest hundredth of patches, one at least. A defect covers few of them. */
export function anomalyScore(distances: ArrayLike<number>): number {
  if (distances.length === 0) throw new RangeError('distances must be 1 or more; found 0')
  const sorted = Float64Array.from(distances).sort()
  const top = Math.max(1, Math.round(topShare * sorted.length))
  return sorted.subarray(sorted.length - top).reduce((sum, each) => sum + each, 0) / top
}

function squaredNorms({ values, count, width }: Patches): Float64Array {
  const norms = new Float64Array(count)
  for (let i = 0, at = 0; i < count; i++)
    for (let k = 0; k < width; k++, at++) norms[i] = (norms[i] as number) + (values[at] as number) ** 2
  return norms
}

function check(name: string, { values, count, width }: Patches): void {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${name} must have 1 patch or more; found ${count}`)
  if (values.length !== count * width) throw new RangeError(`${name} must have ${count} × ${width} numbers; found ${values.length}`)
}
