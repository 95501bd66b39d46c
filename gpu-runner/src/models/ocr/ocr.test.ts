import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { crop } from '../pictures/crop.ts'
import { everyNth, expectClose } from '../testing/agreement.ts'
import { floats, output, type Packed, readGolden, readPicture, rowOf, runTiny } from '../testing/golden.ts'
import { detectedText, type TextLine } from './detect-text.ts'
import { linePixels, openCharacters, readText } from './read-line.ts'
import { type SideLimit, textMapPixels, textMapSize } from './text-map.ts'

type Golden = {
  characters: string[]
  found: { picture: string; limit: number; kind: SideLimit['kind']; dims: [number, number, number]; pixels: Packed; map: Packed }[]
  read: {
    picture: string
    box: [number, number, number, number]
    dims: [number, number, number]
    pixels: Packed
    probabilities: Packed
    text: string
    score: number
  }[]
  maps: {
    width: number
    height: number
    toWidth: number
    toHeight: number
    levels: string
    boxes: [number, number][][]
    scores: number[]
  }[]
}
const golden = await readGolden<Golden>('ocr')
const [name, characters] = ['pp-ocrv5', ['', ...golden.characters.slice(1)]]
/** Of the steepest channel; the reference resizes without rounding to bytes. */
const oneLevel = 1.5 / 255 / 0.224

describe.each(golden.found)('the detector on $picture, $kind side $limit', ({ picture, limit, kind, dims, pixels, map }) => {
  it('gets the pixels of transformers’ processor, to one and a half levels of 255', async () => {
    const decoded = await readPicture(picture)
    const { width, height } = textMapSize(decoded, { kind, px: limit })
    expect([3, height, width]).toEqual(dims)
    expectClose(everyNth(textMapPixels(name, decoded, { kind, px: limit }), 37), floats(pixels), oneLevel, 'pixels')
  })

  it('answers with the reference’s map, on average to 0.005', async () => {
    const data = textMapPixels(name, await readPicture(picture), { kind, px: limit })
    const { fetch_name_0 } = await runTiny('ocr', 'detector', { x: { data, dims: [1, ...dims] } })
    if (!fetch_name_0) throw new Error('no map')
    const wanted = floats(map)
    const mean = everyNth(fetch_name_0.data, 11).reduce((sum, value, i) => sum + Math.abs(value - (wanted[i] as number)), 0) / wanted.length
    expect(mean, `mean difference ${mean}`).toBeLessThan(0.005)
  })
})

it.each(golden.maps)(
  'finds in a map of $width × $height the lines that the reference finds: corners to 1 px, scores to 0.01',
  async (wanted) => {
    const { data } = await sharp(Buffer.from(wanted.levels, 'base64')).extractChannel(0).raw().toBuffer({ resolveWithObject: true })
    const map = { data: Float32Array.from(data, (level) => level / 255), dims: [1, wanted.height, wanted.width] }
    const lines = detectedText(name, map, { width: wanted.toWidth, height: wanted.toHeight })
    expect(lines.length, 'number of lines').toBe(wanted.boxes.length)
    for (const [i, box] of wanted.boxes.entries()) {
      const nearest = lines.reduce((a, b) => (away(a, box) <= away(b, box) ? a : b))
      expect(away(nearest, box), `line ${i}: corners are ${away(nearest, box)} px away`).toBeLessThanOrEqual(1)
      expectClose([nearest.score], [wanted.scores[i] as number], 0.01, `score of line ${i}`)
    }
  },
)

describe.each(golden.read)('the recogniser on a part of $picture', ({ picture, box, dims, pixels, text, score }) => {
  const line = async () => {
    const [left, top, right, bottom] = box
    return crop(await readPicture(picture), left, top, right - left, bottom - top)
  }

  it('gets the pixels of transformers’ processor, to one and a half levels of 255', async () => {
    const found = linePixels(name, await line(), 'rgb')
    expect([3, 48, found.width]).toEqual(dims)
    expectClose(everyNth(found.pixels, 37), floats(pixels), 1.5 / 127.5, 'pixels')
  })

  it('reads what the reference reads by its own pixels and run: the same text, score to 0.01', async () => {
    const found = linePixels(name, await line(), 'rgb')
    const { fetch_name_0 } = await runTiny('ocr', 'recogniser', { x: { data: found.pixels, dims: [1, ...dims] } })
    if (!fetch_name_0) throw new Error('no probabilities')
    const answer = readText(name, rowOf(fetch_name_0), characters)
    expect(answer.text).toBe(text)
    expectClose([answer.score], [score], 0.01, 'score')
  })
})

const kept = golden.read.filter(({ probabilities }) => probabilities.dims[0] !== 0)
it.each(kept)('makes of the reference’s probabilities for $text the reference’s text and score', ({ probabilities, text, score }) => {
  const answer = readText(name, output(probabilities), characters)
  expect(answer.text).toBe(text)
  expectClose([answer.score], [score], 1e-6, 'score')
})

it('puts blue first for graphs that come from Paddle', () => {
  const { pixels, width } = linePixels(name, { width: 1, height: 1, pixels: Uint8Array.of(0, 127.5, 255) })
  expect([pixels[0], pixels[96 * width]]).toEqual([1, -1])
})

it('reads a dictionary with nothing before and space after it', () => {
  expect(openCharacters(name, 'A\nポ\n')).toEqual(['', 'A', 'ポ', ' '])
  expect(() => openCharacters(name, 'A\n\nB')).toThrow(ModelInputError)
})

it('finds nothing in an empty map, and a line along the whole edge', () => {
  const empty = { data: new Float32Array(32 * 32), dims: [1, 32, 32] }
  expect(detectedText(name, empty, { width: 64, height: 64 })).toEqual([])
  const full = { data: new Float32Array(32 * 32).fill(1), dims: [1, 32, 32] }
  expect(detectedText(name, full, { width: 64, height: 64 })[0]?.corners).toEqual([
    { x: 0, y: 0 },
    { x: 64, y: 0 },
    { x: 64, y: 64 },
    { x: 0, y: 64 },
  ])
})

it('refuses what cannot be asked or answered, and names the model', () => {
  const nothing = { width: 0, height: 5, pixels: new Uint8Array() }
  expect(() => textMapPixels(name, nothing, { kind: 'max', px: 960 })).toThrow(ModelInputError)
  expect(() => linePixels(name, nothing)).toThrow('pp-ocrv5: a picture must be more than 0 wide and high')
  expect(() => detectedText(name, { data: Float32Array.of(NaN), dims: [1, 1, 1] }, { width: 1, height: 1 })).toThrow(ModelOutputError)
  expect(() => readText(name, { data: new Float32Array(4), dims: [2, 2] }, ['', 'A', 'B'])).toThrow(
    'must have the shape [?, 3]; found [2, 2]',
  )
})

function away({ corners }: TextLine, box: [number, number][]): number {
  return Math.max(...box.map(([x, y]) => Math.min(...corners.map((corner) => Math.max(Math.abs(corner.x - x), Math.abs(corner.y - y))))))
}
