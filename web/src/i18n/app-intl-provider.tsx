import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { usePreference } from '../preferences/use-preference.ts'
import { loadMessages } from './load-messages.ts'
import type { Locale } from './locales.ts'
import type { Messages } from './messages.ts'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Keeps the words of the language before until those of the new one are here. */
export function AppIntlProvider({ children }: { children: ReactNode }) {
  const [locale] = usePreference('locale')
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Messages }>()

  useEffect(() => {
    let current = true
    loadMessages(locale).then((messages) => {
      if (!current) return
      document.documentElement.lang = locale
      setLoaded({ locale, messages })
    })
    return () => {
      current = false
    }
  }, [locale])

  if (loaded === undefined) return null
  return (
    <IntlProvider locale={loaded.locale} messages={loaded.messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  )
}
