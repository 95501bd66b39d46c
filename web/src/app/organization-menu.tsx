import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Building2, ChevronsUpDown, Plus, Settings } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { meQuery } from '../api/me-query.ts'
import { organizationsQuery } from '../api/organizations-query.ts'
import { Menu, MenuHeading, MenuItem, MenuLine } from '../ui/menu.tsx'
import { topBarButtonStyle } from './top-bar-button-style.ts'
import { useSwitchOrganization } from './use-switch-organization.ts'

export function OrganizationMenu() {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const me = useQuery(meQuery)
  const organizations = useQuery(organizationsQuery)
  const switchTo = useSwitchOrganization()
  const activeName = me.data?.organization.name ?? ''

  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={topBarButtonStyle} aria-label={`${t('organization')}: ${activeName}`}>
          <Building2 aria-hidden className="size-4 shrink-0 text-ink-faint phone:hidden" />
          <span className="truncate font-medium">{activeName}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        </button>
      }
    >
      <MenuHeading>{t('switchOrganization')}</MenuHeading>
      {organizations.data?.organizations.map(({ id, name }) => (
        <MenuItem key={id} current={id === organizations.data.activeId} onSelect={() => switchTo(id)}>
          {name}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={Settings} onSelect={() => navigate({ to: '/settings/organization' })}>
        {t('places.settings')}
      </MenuItem>
      <MenuItem icon={Plus} onSelect={() => navigate({ to: '/welcome' })}>
        {t('newOrganization')}
      </MenuItem>
    </Menu>
  )
}
