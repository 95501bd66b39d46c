const names = new Map<string, Intl.DisplayNames>()

/** A language in the reader's words; its code where there are none. */
export function languageName(locale: string, tag: string): string {
  const own = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  names.set(locale, own)
  try {
    return own.of(tag) ?? tag
  } catch {
    return tag
  }
}
