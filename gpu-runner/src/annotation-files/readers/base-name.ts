/** The last part of a path or an address, without what follows a question mark. Label Studio names local files `…?d=folder/name`. */
export function baseName(path: string): string {
  const local = /\?d=(.+)$/.exec(path)?.[1]
  const plain = (local === undefined ? path.replace(/[?#].*$/, '') : safeDecode(local)).split(/[\\/]/).at(-1) ?? ''
  return safeDecode(plain)
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
