export const locales = ['en', 'ja', 'ko'] as const
export type Locale = (typeof locales)[number]

/** Each language in its own words, for the switch. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語', ko: '한국어' }

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value)
}

/** The first language of the list that Kensa speaks, else English. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0]
    if (isLocale(language)) return language
  }
  return 'en'
}
