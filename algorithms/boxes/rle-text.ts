import { checkRle, type Rle } from './rle.ts'

const firstCharacter = 48

/**
 * Run lengths as COCO's short text: from the third on each is less the one two before, in groups of five bits, the lowest first, a sixth bit
 * for "goes on"; characters from `0` on.
 */
export function rleToText(rle: Rle): string {
  checkRle(rle)
  let text = ''
  for (const [n, run] of rle.counts.entries()) {
    let rest = n > 2 ? run - (rle.counts[n - 2] as number) : run
    for (let goesOn = true; goesOn; ) {
      let group = rest & 31
      rest >>= 5
      // Done when what is left is only the sign that the group shows already.
      goesOn = group & 16 ? rest !== -1 : rest !== 0
      if (goesOn) group |= 32
      text += String.fromCharCode(group + firstCharacter)
    }
  }
  return text
}

/** The other way. Throws `RangeError` for a text that is cut or that does not fill the image. */
export function textToRle(text: string, width: number, height: number): Rle {
  const counts: number[] = []
  for (let at = 0; at < text.length; ) {
    let [value, shift, group] = [0, 0, 0]
    do {
      if (at >= text.length) throw new RangeError('the run lengths end within a number')
      group = text.charCodeAt(at++) - firstCharacter
      if (group < 0 || group > 63) throw new RangeError(`run lengths must not hold ${JSON.stringify(text[at - 1])}`)
      value += (group & 31) * 2 ** shift
      shift += 5
    } while (group & 32)
    if (group & 16) value -= 2 ** shift
    counts.push(counts.length > 2 ? value + (counts[counts.length - 2] as number) : value)
  }
  const rle = { width, height, counts }
  checkRle(rle)
  return rle
}
