/** BT.601, limited range. */
const colours = { red: [81, 90, 240], green: [145, 54, 34], blue: [41, 240, 110] } as const

/** The luma that tells a frame: rises with its number, over and over. */
export function lumaOf(index: number): number {
  return 30 + ((index * 3) % 190)
}

/** Planes of a YUV 4:2:0 picture: red top left, green top right, blue bottom left, and bottom right a grey that tells the frame's number. */
export function drawQuarters(widthPx: number, heightPx: number, index: number, noisy: boolean): Buffer {
  const halfWidth = widthPx / 2
  const halfHeight = heightPx / 2
  const planes = Buffer.alloc(widthPx * heightPx + 2 * halfWidth * halfHeight, 128)
  let seed = index + 1
  const noise = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return noisy ? (seed >>> 24) % 24 : 0
  }
  const quarter = (right: boolean, lower: boolean) => (lower ? (right ? null : colours.blue) : right ? colours.green : colours.red)
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1)
      planes[y * widthPx + x] = (quarter(x >= halfWidth, y >= halfHeight)?.[0] ?? lumaOf(index)) + noise()
  }
  for (let y = 0; y < halfHeight; y += 1) {
    for (let x = 0; x < halfWidth; x += 1) {
      const at = widthPx * heightPx + y * halfWidth + x
      const colour = quarter(x >= halfWidth / 2, y >= halfHeight / 2)
      planes[at] = colour?.[1] ?? 128
      planes[at + halfWidth * halfHeight] = colour?.[2] ?? 128
    }
  }
  return planes
}
