import { createHash } from 'node:crypto'
import type { Box } from '@kensa/algorithms/boxes/box'
import { KensaError, permanentFileErrors } from '@kensa/contract/errors'
import type { CriterionAnswers } from '@kensa/contract/rubric'
import type { MediaChild } from '../../media/types.ts'
import { faintScore, judgeBySimilarity } from '../../models/builtin/judge.ts'
import type { Meaning, RegionFinder } from '../../models/region-finder.ts'
import { boxInside } from '../frames/box-inside.ts'
import type { Judge } from './judge.ts'
import type { AskedRubric } from './read-rubric.ts'

/**
 * Judges without a language model: a criterion is met where something like the words of its `lookFor` is to be seen. The others are
 * answered null. Throws `task_unsupported` where that would be all of them.
 */
export async function judgeByLikeness(
  { media, finder }: { media: MediaChild; finder: RegionFinder },
  { criteria }: Pick<AskedRubric, 'criteria'>,
): Promise<Judge> {
  const meanings: Meaning[] = []
  const asked = await Promise.all(
    criteria.map(async ({ id, lookFor }) => ({ id, meaning: lookFor === null ? undefined : await finder.understand([lookFor]) })),
  )
  const places = asked.map(({ id, meaning }) => ({ id, place: meaning ? meanings.push(meaning) - 1 : null }))
  if (meanings.length === 0) throw new KensaError('task_unsupported', nothingKnown(finder.pack))

  return async (still, { widthPx, heightPx }, signal) => {
    let pixels: Uint8Array
    try {
      pixels = await media.decodeStill(still, finder.pixelSize, finder.resize, signal)
    } catch (error) {
      if (!(error instanceof KensaError && permanentFileErrors.has(error.code))) throw error
      return { error: { code: error.code, detail: error.message } }
    }
    const found = await finder.find(pixels, meanings, { width: widthPx, height: heightPx }, { scoreMin: faintScore, masks: false }, signal)
    const seen = judgeBySimilarity(found, places, finder.threshold)
    const told = seen.filter(({ value }) => value !== null)
    const answers: CriterionAnswers = Object.fromEntries(seen.map(({ id, value }) => [id, value]))
    const boxes = seen.flatMap(({ id, value, evidence }): [string, Box][] => {
      const box = value === 1 && evidence ? boxInside(evidence.box, widthPx, heightPx) : undefined
      return box ? [[id, box]] : []
    })
    return {
      judgement: {
        ...{ method: 'similarity', answers, triggerMatch: undefined, seenAt: Object.fromEntries(boxes) },
        confidence: told.length < seen.length ? null : Math.min(...told.map(({ confidence }) => confidence)),
        scores: { threshold: finder.threshold, likeness: Object.fromEntries(told.map(({ id, evidence }) => [id, evidence?.score ?? 0])) },
        provenance: {
          inputs: [
            { kind: 'pixels', sha256: sha256(pixels) },
            { kind: 'still', sha256: sha256(still) },
          ],
          ...{ pack: finder.pack, packVersion: finder.packVersion, modelRole: finder.role, space: finder.space },
          preprocessing: finder.preprocessing,
        },
      },
    }
  }
}

const nothingKnown = (pack: string) =>
  `This runner has no language model, and its model pack ${pack} knows the words of no criterion. Say with lookFor what is to be seen where the answer is yes.`

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
