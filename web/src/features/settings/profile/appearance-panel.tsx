import { Monitor, Moon, Rows2, Rows4, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { densities, themes } from '../../../preferences/preferences.ts'
import { usePreference } from '../../../preferences/use-preference.ts'
import { Panel } from '../../../ui/panel.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { LanguageSelect } from '../../auth/language-select.tsx'

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const
const densityIcons = { comfortable: Rows2, compact: Rows4 } as const

/** How Kensa looks on this device. */
export function AppearancePanel() {
  const t = useTranslations('settings.appearance')
  const app = useTranslations('app')
  const [theme, setTheme] = usePreference('theme')
  const [density, setDensity] = usePreference('density')
  return (
    <Panel title={t('title')} description={t('lead')}>
      <dl className="space-y-4">
        <Row name={t('language')}>
          <LanguageSelect />
        </Row>
        <Row name={t('theme')}>
          <SegmentedControl
            label={t('theme')}
            value={theme}
            segments={themes.map((value) => ({ value, label: app(`theme.${value}`), icon: themeIcons[value] }))}
            onChange={setTheme}
          />
        </Row>
        <Row name={t('density')} hint={t('densityHint')}>
          <SegmentedControl
            label={t('density')}
            value={density}
            segments={densities.map((value) => ({ value, label: app(`density.${value}`), icon: densityIcons[value] }))}
            onChange={setDensity}
          />
        </Row>
      </dl>
    </Panel>
  )
}

function Row({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <dt>
        <span className="font-medium">{name}</span>
        {hint !== undefined && <span className="block text-sm text-ink-faint">{hint}</span>}
      </dt>
      <dd className="max-w-full">{children}</dd>
    </div>
  )
}
