import { limits } from '@kensa/contract/limits'
import { useState } from 'react'
import type { FrameChoice } from './frame-choice.ts'

/** Which pictures are meant, the first choice at first, and whether a job may be asked about so many. */
export function useFrameChoice(choices: readonly FrameChoice[]) {
  const [name, setName] = useState(choices[0]?.name)
  const choice = choices.find((one) => one.name === name) ?? choices[0]
  const files = choice !== undefined && 'assetIds' in choice ? choice.assetIds.length : 1
  const tooMany = files > limits.annotateAssetsMax || (choice?.count ?? 0) > limits.annotateFramesMax
  return { choice, choose: setName, tooMany, possible: choice !== undefined && choice.count > 0 && !tooMany }
}
