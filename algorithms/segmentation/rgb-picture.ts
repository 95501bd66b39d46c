/** Red, green, blue of each pixel, 0 to 255, row by row. */
export type RgbPicture = { width: number; height: number; pixels: Uint8Array }
