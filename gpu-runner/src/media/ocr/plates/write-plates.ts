// Writes the nameplates of the tests beside this file: `node gpu-runner/src/media/ocr/plates/write-plates.ts`, on a machine with Noto Sans
// CJK. Photographs of plates made by drawing: a frame, rivets, turned by a degree or two, blurred, noisy, lit from one side.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { plates } from './plates.ts'

const [width, height] = [900, 520]

for (const { name, font, lines, turnDegrees, noise } of plates) {
  const text = lines.map((line, i) => {
    const size = i === 0 ? 50 : 44
    return `<text x="110" y="${145 + i * 95}" font-family="${font}" font-size="${size}" font-weight="${i === 0 ? 700 : 400}" fill="#1a1a1a">${line}</text>`
  })
  const rivets = [64, 836].flatMap((x) => [64, 456].map((y) => `<circle cx="${x}" cy="${y}" r="14" fill="#555"/>`))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="light"><stop stop-color="#c6cacc"/><stop offset="1" stop-color="#e6e8e8"/></linearGradient>
    <rect width="100%" height="100%" fill="#777c80"/>
    <rect x="30" y="30" width="840" height="460" rx="26" fill="url(#light)" stroke="#222" stroke-width="10"/>
    ${rivets.join('')}${text.join('')}</svg>`
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
  let state = 1
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    data[i] = Math.max(0, Math.min(255, (data[i] ?? 0) + noise * (((state >> 16) & 0xff) / 127.5 - 1)))
  }
  const photo = await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .rotate(turnDegrees, { background: '#777c80' })
    .blur(0.7)
    .jpeg({ quality: 70 })
    .toBuffer()
  writeFileSync(new URL(`./${name}.jpg`, import.meta.url), photo)
}
