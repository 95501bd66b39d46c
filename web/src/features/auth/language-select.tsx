import { useTranslations } from 'use-intl'
import { localeNames, locales } from '../../i18n/locales.ts'
import { usePreference } from '../../preferences/use-preference.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'

export function LanguageSelect() {
  const t = useTranslations('app.palette')
  const [locale, setLocale] = usePreference('locale')
  return (
    <SegmentedControl
      label={t('languages')}
      value={locale}
      segments={locales.map((value) => ({ value, label: localeNames[value] }))}
      onChange={setLocale}
    />
  )
}
