export const languages = ['en', 'ja', 'ko'] as const
export type Language = (typeof languages)[number]

/** A stored language; English for what this version does not know. */
export function asLanguage(stored: string | null): Language {
  return languages.find((language) => language === stored) ?? 'en'
}

/** The language of ours that the reader likes best by `Accept-Language`; English when none is named. */
export function pickLanguage(acceptLanguage: string | null | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(parseWish)
  const best = wishes.filter((wish) => wish.language !== undefined && wish.weight > 0).sort((a, b) => b.weight - a.weight)[0]
  return best?.language ?? 'en'
}

function parseWish(part: string): { language: Language | undefined; weight: number } {
  const [tag = '', ...parameters] = part.trim().split(';')
  const primary = tag.trim().split('-')[0]?.toLowerCase()
  const quality = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
  const weight = quality === undefined ? 1 : Number(quality)
  return { language: languages.find((language) => language === primary), weight: Number.isFinite(weight) ? weight : 0 }
}
