import { useLocation, useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { classNames } from '../ui/class-names.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { barItemStyle, barMarkStyle } from './bar-item-style.ts'
import { destinations } from './destinations.ts'

const places = destinations.filter(({ thumb }) => !thumb)

/** The places that the phone's bar has no room for. */
export function MorePlaces() {
  const t = useTranslations('app.places')
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const isHere = (to: string) => pathname === to || pathname.startsWith(`${to}/`)
  const here = places.some(({ to }) => isHere(to))
  return (
    <Menu
      side="top"
      trigger={
        <button type="button" className={classNames(barItemStyle, here && 'font-medium text-ink!')} {...(here && { 'data-active': '' })}>
          <span className={barMarkStyle}>
            <Ellipsis aria-hidden className="size-5" strokeWidth={1.9} />
          </span>
          <span className="max-w-full truncate px-1">{t('more')}</span>
        </button>
      }
    >
      {places.map(({ to, name, icon }) => (
        <MenuItem key={to} icon={icon} current={isHere(to)} onSelect={() => navigate({ to })}>
          {t(name)}
        </MenuItem>
      ))}
    </Menu>
  )
}
