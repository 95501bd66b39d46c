/** One value a pixel, rows first. */
export type Plane = { width: number; height: number; values: Float32Array }

/** Bilinear sampling at pixel centres, without antialias: PyTorch's `interpolate(mode='bilinear', align_corners=False)`. */
export function resizePlane({ width, height, values }: Plane, widthTo: number, heightTo: number): Plane {
  const columns = samplesOf(width, widthTo)
  const rows = samplesOf(height, heightTo)
  const out = new Float32Array(widthTo * heightTo)
  const line = new Float32Array(width)
  for (const [y, { before, after, share }] of rows.entries()) {
    for (let x = 0; x < width; x++)
      line[x] = (1 - share) * (values[before * width + x] as number) + share * (values[after * width + x] as number)
    let to = y * widthTo
    for (const column of columns)
      out[to++] = (1 - column.share) * (line[column.before] as number) + column.share * (line[column.after] as number)
  }
  return { width: widthTo, height: heightTo, values: out }
}

function samplesOf(size: number, sizeTo: number) {
  return Array.from({ length: sizeTo }, (_, i) => {
    const centre = Math.max(0, ((i + 0.5) * size) / sizeTo - 0.5)
    const before = Math.min(Math.floor(centre), size - 1)
    return { before, after: Math.min(before + 1, size - 1), share: centre - before }
  })
}
