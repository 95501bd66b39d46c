import { ModelInputError } from '../model-error.ts'

/** A decoded picture: sRGB, three bytes a pixel, rows first. */
export type Picture = { width: number; height: number; pixels: Uint8Array }

/** Throws `ModelInputError` for a picture without pixels, or with fewer or more than its size says. */
export function checkPicture(model: string, { width, height, pixels }: Picture): void {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
    throw new ModelInputError(model, `a picture must be more than 0 wide and high; found ${width} × ${height}`)
  if (pixels.length !== width * height * 3)
    throw new ModelInputError(model, `a picture of ${width} × ${height} has ${width * height * 3} bytes; found ${pixels.length}`)
}
