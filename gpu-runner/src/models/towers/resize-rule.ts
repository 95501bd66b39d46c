import type { PicturePreprocessing } from '@kensa/models/manifest'
import type { ResizeRule } from '../../media/types.ts'

/** A pack's preprocessing as the decoder takes it. Throws where it is none that makes a square of a whole picture. */
export function resizeRule({ resize, mat, filter }: PicturePreprocessing): ResizeRule {
  if (resize === 'stretch') return filter === undefined ? { fit: 'stretch' } : { fit: 'stretch', filter }
  if (resize === 'contain' && mat) return { fit: 'contain', mat: [mat.r, mat.g, mat.b] }
  throw new Error(`frames can't be resized by ${resize}`)
}
