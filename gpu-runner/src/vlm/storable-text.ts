/** A foreign text as a database can hold it: U+0000 and halves of surrogate pairs become U+FFFD, everything else stays. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')
