import { Link, Outlet, useLocation } from '@tanstack/react-router'
import {
  BadgeCheck,
  Boxes,
  Building2,
  ChartColumn,
  CreditCard,
  FolderCog,
  Gauge,
  KeyRound,
  ScanEye,
  ScrollText,
  ShieldCheck,
  Tags,
  UserRound,
  UsersRound,
  Webhook,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

const sections = [
  { to: '/settings', name: 'profile', icon: UserRound },
  { to: '/settings/security', name: 'security', icon: ShieldCheck },
  { to: '/settings/organization', name: 'organization', icon: Building2 },
  { to: '/settings/members', name: 'members', icon: UsersRound },
  { to: '/settings/projects', name: 'projects', icon: FolderCog },
  { to: '/settings/labels', name: 'labels', icon: Tags },
  { to: '/settings/review', name: 'review', icon: ScanEye },
  { to: '/settings/certificates', name: 'certificates', icon: BadgeCheck },
  { to: '/settings/api-keys', name: 'apiKeys', icon: KeyRound },
  { to: '/settings/webhooks', name: 'webhooks', icon: Webhook },
  { to: '/settings/models', name: 'models', icon: Boxes },
  { to: '/settings/usage', name: 'usage', icon: ChartColumn },
  { to: '/settings/limits', name: 'limits', icon: Gauge },
  { to: '/settings/billing', name: 'billing', icon: CreditCard },
  { to: '/settings/audit', name: 'audit', icon: ScrollText },
] as const

/** The sections beside the page on a desktop; a row to swipe through on a phone. */
export function SettingsLayout() {
  const t = useTranslations('settings')
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()

  // On a phone the chosen section may lie outside the row.
  useEffect(() => {
    nav.current?.querySelector(`[href^="${pathname}"][aria-current]`)?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])

  return (
    <Page title={t('title')} width="wide">
      <PageHeader title={t('title')} />
      <div className="grid grid-cols-[13rem_minmax(0,1fr)] gap-8 max-lg:grid-cols-1 max-lg:gap-4">
        <nav
          ref={nav}
          aria-label={t('title')}
          className="flex flex-col gap-0.5 max-lg:-mx-4 max-lg:flex-row max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1"
        >
          {sections.map(({ to, name, icon: Icon }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className="flex h-control shrink-0 items-center gap-2.5 rounded-md px-3 text-ink-soft transition-colors hover:bg-hover hover:text-ink"
              activeProps={{ className: 'bg-accent-soft font-medium text-accent!' }}
            >
              <Icon aria-hidden className="size-4 shrink-0" />
              {t(`sections.${name}`)}
            </Link>
          ))}
        </nav>
        <div className="min-w-0">
          <Outlet />
        </div>
      </div>
    </Page>
  )
}
