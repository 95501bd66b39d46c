/** The language of a code as it is written properly; nothing for what is no code. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return tag.trim() === '' ? undefined : Intl.getCanonicalLocales(tag.trim())[0]
  } catch {
    return undefined
  }
}
