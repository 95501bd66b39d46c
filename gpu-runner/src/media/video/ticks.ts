/**
 * Sampling at rate r: for each tick k/r the first frame with t ≥ k/r; a frame that is the first for several ticks counts once. WebM and MKV
 * keep whole milliseconds, so a frame up to 0.6 ms early counts as on time.
 *
 * The tick that a time belongs to; a frame is taken when its tick is greater than that of the frame taken before. The ffmpeg back end
 * computes the same expression in its filter.
 */
export const earlyS = 0.0006

export function tickOf(timeS: number, framesPerSecond: number): number {
  return Math.floor((timeS + earlyS) * framesPerSecond)
}
