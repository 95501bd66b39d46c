import { limits } from '@kensa/contract/limits'
import { isImageType } from '@kensa/contract/media-types'
import { checkFile, type FileProblem } from '../upload/check-file.ts'

export type QueryPhoto = { id: string; file: Blob; name: string; previewUrl: string }
export type PhotoCheck = { ok: true; photo: QueryPhoto } | { ok: false; problem: FileProblem }

/** A search needs no more than this; a phone's photo is made smaller before it is sent. */
const sideMaxPx = 1600
const sentAsIsBytes = 1_500_000

/** Readies a photo to search by: checked like an upload, and made smaller where the browser can. */
export async function readyPhoto(file: File): Promise<PhotoCheck> {
  const check = await checkFile(file)
  if (!check.ok) return check
  if (!isImageType(check.contentType)) return { ok: false, problem: { code: 'unsupported_type', found: check.contentType } }
  const small = file.size <= sentAsIsBytes ? file : ((await shrink(file)) ?? file)
  if (small.size > limits.queryImageBytesMax) {
    return { ok: false, problem: { code: 'too_large', limitBytes: limits.queryImageBytesMax, foundBytes: file.size } }
  }
  return { ok: true, photo: { id: crypto.randomUUID(), file: small, name: file.name, previewUrl: URL.createObjectURL(small) } }
}

/** Undefined where the browser cannot decode it (TIFF); the server can. */
async function shrink(file: File): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, sideMaxPx / Math.max(bitmap.width, bitmap.height))
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  } catch {
    return undefined
  }
}

/** Photos of this visit by the search that they made, to search again with another filter. */
const bySearch = new Map<string, QueryPhoto>()

export function rememberPhoto(searchId: string, photo: QueryPhoto): void {
  bySearch.set(searchId, photo)
}

export function photoOfSearch(searchId: string | undefined): QueryPhoto | undefined {
  return searchId === undefined ? undefined : bySearch.get(searchId)
}
