import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { partNumberCandidates } from '@kensa/algorithms/part-number/candidates'
import { groupLines } from '@kensa/algorithms/part-number/group-lines'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { startMediaChild } from '../client.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { estimateSkew } from './estimate-skew.ts'
import { findPlate } from './find-plate.ts'
import { plates } from './plates/plates.ts'

const media = startMediaChild({ concurrency: 1, tessdata: join(temporaryFolder(), 'tessdata') })
afterAll(() => media.close())

const photo = (name: string) => readFileSync(new URL(`./plates/${name}.jpg`, import.meta.url))
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** Insertions, deletions and changes from one text to the other, as a share of the longer. */
function characterErrorRate(read: string, written: string): number {
  let row = Array.from({ length: written.length + 1 }, (_, i) => i)
  for (let i = 1; i <= read.length; i++) {
    const next = [i]
    for (let j = 1; j <= written.length; j++) {
      const change = (row[j - 1] ?? 0) + (read[i - 1] === written[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[written.length] ?? 0) / Math.max(read.length, written.length, 1)
}

it.each(plates)(
  'reads the $name plate, turned by $turnDegrees degrees, and finds its part number first',
  { timeout: 60_000 },
  async (plate) => {
    const page = await media.readText(photo(plate.name))
    expect(page.skewDegrees).toBeCloseTo(plate.turnDegrees, 0)
    const read = page.lines.map(({ text }) => plain(text)).join('')
    const rate = characterErrorRate(read, plate.lines.map(plain).join(''))
    console.log(`${plate.name}: character error rate ${rate.toFixed(3)}: ${page.lines.map(({ text }) => text).join(' | ')}`)
    expect(rate).toBeLessThanOrEqual(plate.noise > 20 ? 0.2 : 0.05)
    expect(partNumberCandidates(page.lines)[0]?.text).toBe(plate.partNumber)
  },
)

it('says where each line stands, in the pixels of the picture as it came', { timeout: 60_000 }, async () => {
  const page = await media.readText(photo('english'))
  const { width, height } = await sharp(photo('english')).metadata()
  expect([page.widthPx, page.heightPx]).toEqual([width, height])
  const line = page.lines.find(({ text }) => text.includes('AX-2047'))
  // Drawn at (110, 240) with letters of 44 pixels, turned by 1.2° about the middle.
  expect(Math.abs((line?.box.x ?? 0) - 112)).toBeLessThan(25)
  expect(Math.abs((line?.box.y ?? 0) - 205)).toBeLessThan(25)
  expect(line?.box.height).toBeGreaterThan(25)
  expect(line?.box.height).toBeLessThan(70)
})

it('reads nothing where nothing is written', { timeout: 60_000 }, async () => {
  const empty = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#889' } })
    .png()
    .toBuffer()
  expect(await media.readText(empty)).toEqual({ widthPx: 400, heightPx: 300, skewDegrees: 0, lines: [] })
})

it('refuses what is no picture or a broken one, and reads the next', { timeout: 60_000 }, async () => {
  await expect(media.readText(Buffer.from('no picture at all, only words in a row'))).rejects.toMatchObject({ code: 'unsupported_type' })
  const cut = photo('english').subarray(0, 9_000)
  await expect(media.readText(cut)).rejects.toMatchObject({ code: 'file_truncated' })
  expect((await media.readText(photo('english'))).lines.length).toBeGreaterThanOrEqual(4)
})

it('finds by how much lines are turned', async () => {
  for (const degrees of [-5, -1.5, 0, 2.2, 5]) {
    const bars = Array.from({ length: 8 }, (_, i) => `<rect x="60" y="${60 + i * 50}" width="520" height="14" fill="#222"/>`).join('')
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="100%" height="100%" fill="#ddd"/>
      <g transform="rotate(${degrees} 320 240)">${bars}</g></svg>`
    const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
    const values = info.channels === 1 ? data : data.filter((_, i) => i % info.channels === 0)
    expect(estimateSkew({ widthPx: info.width, heightPx: info.height, values })).toBeCloseTo(degrees, 0)
  }
})

it('cuts a frame off, and nothing where there is none', () => {
  const [widthPx, heightPx] = [200, 120]
  const framed = Uint8Array.from({ length: widthPx * heightPx }, (_, at) => {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)]
    const depth = Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y)
    return depth < 10 ? 120 : depth < 14 ? 20 : 210
  })
  expect(findPlate({ widthPx, heightPx, values: framed })).toEqual({ x: 19, y: 19, width: 162, height: 82 })
  const even = new Uint8Array(widthPx * heightPx).fill(200)
  expect(findPlate({ widthPx, heightPx, values: even })).toEqual({ x: 0, y: 0, width: widthPx, height: heightPx })
})

it('keeps lines of one block together and blocks in reading order', () => {
  const line = (text: string, x: number, y: number, width = 100, height = 20) => ({ text, confidence: 1, box: { x, y, width, height } })
  const lines = [line('right 2', 300, 30), line('left 1', 0, 0), line('far below', 0, 200), line('left 2', 0, 28), line('right 1', 300, 2)]
  const blocks = groupLines(lines).map((block) => block.map(({ text }) => text))
  expect(blocks).toEqual([['left 1', 'left 2'], ['right 1', 'right 2'], ['far below']])
  expect(groupLines([line('big', 0, 0, 100, 60), line('small', 0, 62, 100, 20)])).toHaveLength(2)
  expect(groupLines([])).toEqual([])
})
