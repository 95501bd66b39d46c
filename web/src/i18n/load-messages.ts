import type { Locale } from './locales.ts'
import type { Messages } from './messages.ts'

const catalogues: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('./en.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
}

/** One language's words, as a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await catalogues[locale]()).default
}
