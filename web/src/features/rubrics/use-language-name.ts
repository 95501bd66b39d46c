import { useLocale } from 'use-intl'
import { languageName } from '../settings/labels/language-name.ts'

/** Languages in the reader's words. */
export function useLanguageName(): (tag: string) => string {
  const locale = useLocale()
  return (tag) => languageName(locale, tag)
}
