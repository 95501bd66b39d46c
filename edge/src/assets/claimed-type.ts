import { KensaError } from '@kensa/contract/errors'
import { type ForeignFormat, foreignFormats } from '@kensa/contract/foreign-formats'
import { imageTypes, isImageType, isVideoType, type MediaType, videoTypes } from '@kensa/contract/media-types'

const aliases: Readonly<Record<string, MediaType>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/tif': 'image/tiff',
  'video/x-m4v': 'video/mp4',
  'video/avi': 'video/x-msvideo',
  'video/msvideo': 'video/x-msvideo',
  'video/matroska': 'video/x-matroska',
  'video/mkv': 'video/x-matroska',
}

/** Said by clients that don't know: then the file name tells. */
const unknownTypes = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/x-binary'])

const typeOfExtension = new Map<string, MediaType>(
  Object.entries({ ...imageTypes, ...videoTypes }).flatMap(([type, extensions]) =>
    extensions.map((extension): [string, MediaType] => [extension, type as MediaType]),
  ),
)

/** The type that a file is announced with; refuses at once what could never be read, so that nobody uploads it in vain. */
export function claimedType(contentType: string, fileName: string): MediaType {
  const claimed = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const known = aliases[claimed] ?? claimed
  if (isImageType(known) || isVideoType(known)) return known
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const byName = typeOfExtension.get(extension)
  if (unknownTypes.has(known) && byName) return byName
  const foreign = Object.values<ForeignFormat>(foreignFormats).find(
    (format) => format.types.includes(known) || (unknownTypes.has(known) && format.extensions.includes(extension)),
  )
  throw unsupported(fileName, foreign, known || `.${extension}`)
}

/** An error that says what the file is and what to do about it. */
export function unsupported(fileName: string, foreign: ForeignFormat | undefined, otherwise: string): KensaError {
  const found = foreign
    ? `${foreign.name}, which Kensa can't read. ${foreign.advice}`
    : `of a type that Kensa can't read (${otherwise}). ${takes}`
  return new KensaError('unsupported_type', `${fileName} is ${found}`)
}

const takes = 'It takes JPEG, PNG, WebP, AVIF, GIF and TIFF images, and MP4, MOV, WebM, MKV and AVI videos.'
