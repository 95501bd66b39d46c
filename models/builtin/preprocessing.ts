import type { PicturePreprocessing } from '../manifest.ts'

/** The pictures that the pack's models see: shrunk whole into a square, the rest filled with the mat's colour. */
export const mat = { r: 114, g: 114, b: 114 } as const

const whole = (size: number, channels: 'rgb' | 'grey' = 'rgb'): PicturePreprocessing => ({ size, resize: 'contain', mat, channels })

export const imagePicture = whole(160)
export const regionPicture = whole(256)
export const particlePicture = whole(96, 'grey')
