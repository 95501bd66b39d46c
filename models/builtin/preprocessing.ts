/** The picture that the image tower sees: shrunk whole into a square, the rest filled with the mat's colour. */
export const pixelSize = 128
export const mat = { r: 114, g: 114, b: 114 } as const
