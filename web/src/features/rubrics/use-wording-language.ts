import { useState } from 'react'
import { useLocale } from 'use-intl'

/** The language that sentences are shown in: the reader's own until another one is chosen. */
export function useWordingLanguage(languages: readonly string[]): [string, (language: string) => void] {
  const locale = useLocale()
  const [chosen, setChosen] = useState<string>(locale)
  return [languages.includes(chosen) ? chosen : 'en', setChosen]
}
