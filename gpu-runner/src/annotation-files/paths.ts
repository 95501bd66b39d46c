import type { Part } from './types.ts'

/** Where stills lie in an archive, whether it has them or only names them. */
export function imagePath(part: Part, fileName: string): string {
  return `${imageFolder(part)}${fileName}`
}

export function imageFolder(part: Part): string {
  return part === null ? 'images/' : `images/${part}/`
}

/** `regions.json`, or `regions-val.json` for a part. */
export function partFile(stem: string, part: Part, extension: string): string {
  return part === null ? `${stem}.${extension}` : `${stem}-${part}.${extension}`
}
