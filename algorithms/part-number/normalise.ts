const separators = /[\s\-‐‑‒–—―−ー_./\\·•・,:;'"`´()[\]{}]+/gu

/**
 * A part number as a key: however it is hyphenated, spaced, cased or set in wide characters, the key is the same. Undefined when there is no
 * digit or fewer than three letters and digits in it: such a text names no part. Nothing is guessed: 0 and O stay apart.
 */
export function partNumberKey(text: string): string | undefined {
  const key = text.normalize('NFKC').toUpperCase().replace(separators, '')
  if (!/\d/.test(key) || !/^[\p{L}\p{N}+#*]{3,40}$/u.test(key)) return undefined
  return key
}

const lookAlikes: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', '|': '1', Z: '2', S: '5', G: '6', B: '8' }

/**
 * The key with characters that look alike made equal, for a second, lower-scored field: it finds what OCR misread, and also parts that are
 * truly different, so it must never outrank the key itself.
 */
export function foldLookAlikes(key: string): string {
  return key.replace(/[OQDIL|ZSGB]/g, (character) => lookAlikes[character] ?? character)
}
