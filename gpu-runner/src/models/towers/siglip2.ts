import { familyNeeds } from '@kensa/models/family-needs'
import { readPackText } from '@kensa/models/pack'
import { openTokenizer } from '../open-tokenizer.ts'
import { halfRange, pixelPlanes } from '../pictures/pixel-planes.ts'
import { siglip2Embedding, siglip2Tokens } from '../siglip2.ts'
import { engineModel, type OpenTowers } from './open-towers.ts'
import { resizeRule } from './resize-rule.ts'

const { image: imageNeeds, text: textNeeds } = familyNeeds.siglip2

/** SigLIP 2's towers. It has no words of its own: what it understood of a query is the query. */
export const openSiglip2Towers: OpenTowers = async (pair) => {
  const { pack, image, text } = pair
  if (!image.picture || !text.vocabulary) throw new Error(`${pack.manifest.pack} doesn't say how pictures and words become inputs`)
  const tokenizer = openTokenizer(await readPackText(pack, text.vocabulary))
  const { size } = image.picture
  return {
    pixelSize: size,
    resize: resizeRule(image.picture),
    image: engineModel(pair, image, { ...namesOf(imageNeeds), rowDims: [3, size, size] }),
    text: engineModel(pair, text, { ...namesOf(textNeeds), rowDims: [] }),
    pixelRow: (pixels) => pixelPlanes({ width: size, height: size, pixels }, halfRange),
    textRow: (words) => ({ row: siglip2Tokens(tokenizer, words), terms: [{ text: words, concept: words }] }),
    vector: (answer) => siglip2Embedding({ data: answer, dims: [answer.length] }),
  }
}

function namesOf(needs: typeof imageNeeds | typeof textNeeds): { input: string; output: string } {
  return { input: String(needs.inputs[0].name), output: String(needs.outputs[0].name) }
}
