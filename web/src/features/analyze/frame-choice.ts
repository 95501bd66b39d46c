/** Pictures that may be meant, for a person to choose from. `count` is how many there are. */
export type FrameChoice =
  | { name: 'selected' | 'hits' | 'frame'; count: number; frameIds: readonly string[] }
  | { name: 'asset'; count: number; assetId: string }
  | { name: 'assets'; count: number; assetIds: readonly string[] }

type FramesInput = { frameIds?: string[]; assetId?: string; assetIds?: string[] }

/** The same as the API asks for it. */
export function framesOf(choice: FrameChoice): FramesInput {
  if ('frameIds' in choice) return { frameIds: [...choice.frameIds] }
  return 'assetId' in choice ? { assetId: choice.assetId } : { assetIds: [...choice.assetIds] }
}

/** So many of a list, evenly spread over it. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  return Array.from({ length: count }, (_, k) => list[Math.floor(((k + 0.5) * list.length) / count)]).filter((one) => one !== undefined)
}
