/** Shares of the pixels that may end up black or white. */
const clipShare = 0.001

/**
 * 16-bit samples → 8 bit: the 0.1 and 99.9 percentiles become 0 and 255, linear between, one mapping for all channels so that hues stay.
 * Instruments seldom use their whole range: cutting off the low byte would leave a few greys of a 12-bit picture.
 * A flat picture keeps its high byte.
 */
export function stretchLevels(samples: Uint16Array): Uint8Array {
  const histogram = new Uint32Array(65_536)
  for (const sample of samples) histogram[sample] = (histogram[sample] ?? 0) + 1
  const low = percentile(histogram, samples.length * clipShare)
  const high = percentile(histogram, samples.length * (1 - clipShare))
  const table = new Uint8ClampedArray(65_536)
  for (let level = 0; level < table.length; level += 1) table[level] = high > low ? ((level - low) * 255) / (high - low) : level >> 8
  const stretched = new Uint8Array(samples.length)
  for (let at = 0; at < samples.length; at += 1) stretched[at] = table[samples[at] ?? 0] ?? 0
  return stretched
}

function percentile(histogram: Uint32Array, rank: number): number {
  let below = 0
  for (let level = 0; level < histogram.length; level += 1) {
    below += histogram[level] ?? 0
    if (below > rank) return level
  }
  return histogram.length - 1
}
