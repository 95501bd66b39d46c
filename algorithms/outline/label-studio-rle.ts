import type { Mask } from '../boxes/rle.ts'

/**
 * Masks as Label Studio's brush stores them: the bytes of an RGBA picture of the mask (row by row, 255 or 0 in all four channels), packed by
 * @thi.ng/rle-pack. Bits, highest first: 32 of the number of words, 5 of the bits of a word less 1, 4 × 4 of the sizes of run lengths less 1;
 * then runs: 1 bit whether the run repeats one word, 2 which size, the length less 1 in that size, and the word, or all words.
 * Method: https://github.com/thi-ng/umbrella/tree/develop/packages/rle-pack
 */
const wordBits = 8
const sizes = [3, 4, 8, 16] as const
const channels = 4
const runMax = 2 ** sizes[3]

/** Throws `RangeError` for pixels of another number than the size says. */
export function maskToBrushRle({ width, height, pixels }: Mask): number[] {
  const total = width * height
  if (pixels.length !== total) throw new RangeError(`pixels must be ${width} × ${height}; found ${pixels.length}`)
  const out = bitWriter()
  out.write(total * channels, 32)
  out.write(wordBits - 1, 5)
  for (const size of sizes) out.write(size - 1, 4)
  for (let from = 0; from < total; ) {
    const value = pixels[from] ? 1 : 0
    let to = from + 1
    while (to < total && (pixels[to] ? 1 : 0) === value) to++
    for (let words = (to - from) * channels; words > 0; ) {
      const run = Math.min(words, runMax)
      const size = sizes.findIndex((bits) => run <= 2 ** bits)
      out.write(1, 1)
      out.write(size, 2)
      out.write(run - 1, sizes[size] as number)
      out.write(value * 255, wordBits)
      words -= run
    }
    from = to
  }
  return out.bytes()
}

/** The mask of a brush: pixels with any alpha. Throws `RangeError` for what is cut or of another size. */
export function brushRleToMask(rle: readonly number[], width: number, height: number): Mask {
  const input = bitReader(rle)
  const words = input.read(32)
  if (words !== width * height * channels)
    throw new RangeError(`the brush must have ${width} × ${height} × ${channels} = ${width * height * channels} words; found ${words}`)
  const bits = input.read(5) + 1
  const lengths = Array.from({ length: 4 }, () => input.read(4) + 1)
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < words; ) {
    const repeats = input.read(1) === 1
    const run = input.read(lengths[input.read(2)] as number) + 1
    if (at + run > words) throw new RangeError('the brush has more words than it says')
    if (repeats) {
      const value = input.read(bits)
      // The alpha channel is the last of each four words.
      if (value > 0) for (let pixel = Math.ceil((at - 3) / channels); pixel * channels + 3 < at + run; pixel++) pixels[pixel] = 1
    } else for (let i = 0; i < run; i++) if (input.read(bits) > 0 && (at + i) % channels === 3) pixels[(at + i - 3) / channels] = 1
    at += run
  }
  return { width, height, pixels }
}

function bitWriter() {
  const bytes: number[] = []
  let [held, count] = [0, 0]
  return {
    write(value: number, bits: number) {
      for (let at = bits - 1; at >= 0; at--) {
        held = (held << 1) | ((value >>> at) & 1)
        if (++count === 8) {
          bytes.push(held)
          ;[held, count] = [0, 0]
        }
      }
    },
    bytes: () => (count === 0 ? bytes : [...bytes, held << (8 - count)]),
  }
}

function bitReader(bytes: readonly number[]) {
  let at = 0
  return {
    read(bits: number): number {
      let value = 0
      for (let n = 0; n < bits; n++, at++) {
        const byte = bytes[at >> 3]
        if (byte === undefined) throw new RangeError('the brush ends within a run')
        value = value * 2 + ((byte >> (7 - (at & 7))) & 1)
      }
      return value
    },
  }
}
