import { randomInt } from 'node:crypto'
import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { expect, it } from 'vitest'
import { boxInside } from './box-inside.ts'
import { chunksInPlace } from './chunks-in-place.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

const positions = async (from: number, to: number, breaksAt?: number) => {
  const chunks: [number, number[]][] = []
  async function* source() {
    for (let position = from; position < to; position++) {
      if (position === breaksAt) throw new Error('broken')
      yield { position }
    }
  }
  try {
    for await (const chunk of chunksInPlace(source(), 4)) chunks.push([chunk.from, chunk.items.map(({ position }) => position)])
  } catch {
    chunks.push([-1, []])
  }
  return chunks
}

it('cuts chunks at the same places wherever an attempt begins, and gives no part of one when the source breaks', async () => {
  const whole: [number, number[]][] = [
    [0, [0, 1, 2, 3]],
    [4, [4, 5, 6, 7]],
    [8, [8, 9]],
  ]
  expect(await positions(0, 10)).toEqual(whole)
  expect(await positions(4, 10)).toEqual(whole.slice(1))
  expect(await positions(0, 10, 6)).toEqual([whole[0], [-1, []]])
  expect(await positions(0, 0)).toEqual([])
})

it('keeps the borders of chunks where frames are missing, the last of a chunk too', async () => {
  async function* source() {
    for (const position of [0, 1, 2, 4, 7, 9, 16]) yield { position }
  }
  const chunks: [number, number[]][] = []
  for await (const { from, items } of chunksInPlace(source(), 4)) chunks.push([from, items.map(({ position }) => position)])
  expect(chunks).toEqual([
    [0, [0, 1, 2]],
    [4, [4, 7]],
    [8, [9]],
    [16, [16]],
  ])
})

it('gives a whole chunk at once, without waiting for what comes next', async () => {
  async function* source() {
    for (let position = 0; position < 4; position++) yield { position }
    await new Promise(() => {})
  }
  const { value } = await chunksInPlace(source(), 4).next()
  expect(value).toEqual({ from: 0, items: [0, 1, 2, 3].map((position) => ({ position })) })
})

it('keeps boxes inside the frame to the last bit, and drops those of which nothing is inside', () => {
  const random = mulberry32(seed)
  for (let n = 0; n < 10_000; n++) {
    const [x, y] = [random() * 700 - 30, random() * 500 - 10]
    const box = boxInside({ x, y, width: random() * 700, height: random() * 500 }, 641, 479)
    if (!box) continue
    expect(box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0).toBe(true)
    expect(box.x + box.width <= 641 && box.y + box.height <= 479, JSON.stringify(box)).toBe(true)
  }
  expect(boxInside({ x: 641, y: 0, width: 5, height: 5 }, 641, 479)).toBeUndefined()
})
