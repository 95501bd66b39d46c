import { openTokenizer } from '@kensa/models/builtin/tokenize'
import { vocabularySchema } from '@kensa/models/builtin/vocabulary/schema'
import { readJson } from '@kensa/models/pack'
import { engineModel, type OpenTowers } from './open-towers.ts'
import { resizeRule } from './resize-rule.ts'

/** The builtin pack's towers: bytes and the numbers of words in, vectors of unit length out. */
export const openBuiltinTowers: OpenTowers = async (pair) => {
  const { pack, image, text } = pair
  if (!image.picture || !text.vocabulary) throw new Error(`${pack.manifest.pack} doesn't say how pictures and words become inputs`)
  const tokenize = openTokenizer(await readJson(pack, text.vocabulary, vocabularySchema))
  const { size } = image.picture
  return {
    pixelSize: size,
    resize: resizeRule(image.picture),
    image: engineModel(pair, image, { input: 'pixels', output: 'embedding', rowDims: [size, size, 3] }),
    text: engineModel(pair, text, { input: 'ids', output: 'embedding', rowDims: [] }),
    pixelRow: (pixels) => pixels,
    textRow(words) {
      const { ids, terms } = tokenize(words)
      return { row: filledUp(BigInt64Array.from(ids, BigInt)), terms }
    },
    vector: (answer) => answer,
  }
}

/** With 0, which means nothing, up to the next power of two, so that queries of like lengths share a batch. */
function filledUp(ids: BigInt64Array): BigInt64Array {
  const row = new BigInt64Array(Math.max(8, 2 ** Math.ceil(Math.log2(ids.length))))
  row.set(ids)
  return row
}
