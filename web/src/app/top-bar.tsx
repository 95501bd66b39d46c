import { Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Shortcut } from '../ui/shortcut.tsx'
import { commandKey } from './command-key.ts'
import { MonthUsage } from './month-usage.tsx'
import { OrganizationMenu } from './organization-menu.tsx'
import { useOpenPalette } from './palette-context.ts'
import { PersonMenu } from './person-menu.tsx'
import { ProjectMenu } from './project-menu.tsx'

/** Where you are (organization, project), a way to anywhere, and who you are. */
export function TopBar() {
  const t = useTranslations('app')
  const openPalette = useOpenPalette()
  return (
    <header className="sticky top-0 z-30 flex h-(--top-bar-height) items-center gap-1 border-b border-line bg-canvas px-4 phone:px-2">
      <OrganizationMenu />
      <span aria-hidden className="text-line-strong phone:hidden">
        /
      </span>
      <ProjectMenu />
      <div className="flex-1" />
      <button
        type="button"
        onClick={openPalette}
        className="flex h-9 w-64 items-center gap-2 rounded-md border border-line bg-surface px-3 text-left text-ink-faint transition-colors hover:border-line-strong hover:text-ink-soft max-lg:w-44 phone:hidden touch:h-control"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="flex-1 truncate">{t('palette.open')}</span>
        <Shortcut keys={`${commandKey} K`} />
      </button>
      <MonthUsage />
      <PersonMenu />
    </header>
  )
}
