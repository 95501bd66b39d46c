import type { Endpoint } from './endpoint-list.ts'

export type PixelSize = { widthPx: number; heightPx: number }
type Limits = Pick<Endpoint, 'contextTokensMax' | 'tokenSidePx' | 'imageTokensMax'>

/** A cautious figure: English has about four characters to a token, Japanese and Korean one to two. */
const charactersPerToken = 1.5
/** Role marks, separators and the image's own begin and end marks. */
const overheadTokens = 16

/** Tokens that a picture takes: one for each square of `tokenSidePx` pixels, up to what the server scales it down to. */
export function imageTokens({ widthPx, heightPx }: PixelSize, { tokenSidePx, imageTokensMax }: Limits): number {
  return Math.min(imageTokensMax, Math.ceil(widthPx / tokenSidePx) * Math.ceil(heightPx / tokenSidePx)) + overheadTokens
}

/** What no picture takes more than. */
export const largestPictureTokens = ({ imageTokensMax }: Pick<Limits, 'imageTokensMax'>) => imageTokensMax + overheadTokens

export const textTokens = (text: string) => Math.ceil(text.length / charactersPerToken) + overheadTokens

/** How long a text may be to take so many tokens at most; 0 when none fits. */
export const charactersIn = (tokens: number) => Math.max(0, Math.floor((tokens - overheadTokens) * charactersPerToken))

/**
 * Splits pictures into as few calls as the context allows, in order: each call has room for the question, its pictures and the answer.
 * `answerTokens` is for one picture, `baseTokens` for the question once. Throws `RangeError` when a single picture does not fit.
 */
export function planCalls<T extends PixelSize>(images: readonly T[], baseTokens: number, answerTokens: number, limits: Limits): T[][] {
  const calls: T[][] = []
  let left = 0
  for (const image of images) {
    const tokens = imageTokens(image, limits) + answerTokens
    if (baseTokens + tokens > limits.contextTokensMax)
      throw new RangeError(
        `question, one picture of ${image.widthPx} × ${image.heightPx} pixels and its answer need ${baseTokens + tokens} tokens; the model takes ${limits.contextTokensMax}`,
      )
    if (tokens > left) {
      calls.push([])
      left = limits.contextTokensMax - baseTokens
    }
    calls.at(-1)?.push(image)
    left -= tokens
  }
  return calls
}
