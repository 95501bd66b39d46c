import sharp from 'sharp'
import { expect, it } from 'vitest'
import { missesItsEnd } from './misses-its-end.ts'

const gif = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
  .gif()
  .toBuffer()

it('knows a whole GIF, also with zeros behind its trailer', async () => {
  expect(await missesItsEnd(gif, 'image/gif')).toBe(false)
  expect(await missesItsEnd(Buffer.concat([gif, Buffer.alloc(40)]), 'image/gif')).toBe(false)
})

it('knows a cut GIF even when the byte of the trailer happens to be among its last data', async () => {
  const cut = Buffer.concat([gif.subarray(0, gif.length - 4), Buffer.from([0x3b, 0x17, 0x3b, 0x55])])
  expect(await missesItsEnd(cut, 'image/gif')).toBe(true)
})
