import { toId } from '@kensa/contract/ids'
import type { AnnotateInput } from '@kensa/contract/job-message'
import type { Meaning, RegionFinder } from '../../models/region-finder.ts'
import type { ItemError } from '../frames/item-error.ts'
import type { LabelWords } from './read-labels.ts'

/** A label that is looked for; `meaning` is what the model compares with, `threshold` from which score it is proposed. */
export type SoughtLabel = LabelWords & { meaning: Meaning; threshold: number }

/** Those that the model understands, and an error for each of the others. */
export async function understandLabels(
  finder: RegionFinder,
  wanted: AnnotateInput['labels'],
  known: ReadonlyMap<string, LabelWords>,
): Promise<{ sought: SoughtLabel[]; errors: ItemError[] }> {
  const sought: SoughtLabel[] = []
  const errors: ItemError[] = []
  for (const { labelId, threshold } of wanted) {
    const label = known.get(labelId)
    const meaning = label && (await understand(finder, label))
    if (label && meaning) sought.push({ ...label, meaning, threshold: threshold ?? finder.threshold })
    else errors.push(label ? unknownWords(label, finder.pack) : deleted(labelId))
  }
  return { sought, errors }
}

/** By its names; by what it means only where the model knows none of them: a sentence names other things too. */
async function understand(finder: RegionFinder, { names, words }: LabelWords): Promise<Meaning | undefined> {
  const byName = await finder.understand(names)
  return byName ?? (words.length > names.length ? finder.understand(words.slice(names.length)) : undefined)
}

function unknownWords({ labelId, names }: LabelWords, pack: string): ItemError {
  const [name = ''] = names
  const detail = `The model pack ${pack} knows no word of the label “${name}”${names.length > 1 ? ' nor of its synonyms and its definition' : ''}, so it was not looked for.`
  return { key: `label:${labelId}`, subject: `label ${name}`, code: 'label_not_understood', detail }
}

function deleted(labelId: string): ItemError {
  const subject = `label ${toId('label', labelId)}`
  return { key: `label:${labelId}`, subject, code: 'not_found', detail: 'The label was deleted before it was looked for.' }
}
