/** What Kensa takes in, by kind; the first extension is the usual one. */
export const imageTypes = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'image/tiff': ['tif', 'tiff'],
} as const

export const videoTypes = {
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'video/x-matroska': ['mkv'],
  'video/x-msvideo': ['avi'],
} as const

export type ImageType = keyof typeof imageTypes
export type VideoType = keyof typeof videoTypes
export type MediaType = ImageType | VideoType

export const mediaTypes = [...Object.keys(imageTypes), ...Object.keys(videoTypes)] as [MediaType, ...MediaType[]]

export function isImageType(type: string): type is ImageType {
  return type in imageTypes
}

export function isVideoType(type: string): type is VideoType {
  return type in videoTypes
}
