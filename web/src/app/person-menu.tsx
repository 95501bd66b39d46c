import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, LogOut, ShieldCheck, UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { meQuery } from '../api/me-query.ts'
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx'
import { initialsOf } from './initials-of.ts'
import { useSignOut } from './use-sign-out.ts'

export function PersonMenu() {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const signOut = useSignOut()
  const person = me?.actor.kind === 'user' ? me.actor : undefined
  const initials = initialsOf(person?.name ?? '')
  return (
    <Menu
      trigger={
        <button type="button" className="ml-2 grid size-control shrink-0 place-items-center rounded-full phone:ml-0">
          <span aria-hidden className="grid size-8 place-items-center rounded-full bg-ink-soft text-xs font-semibold text-on-ink">
            {initials}
          </span>
          <span className="sr-only">{t('person')}</span>
        </button>
      }
    >
      <div className="px-2.5 py-2">
        <p className="truncate font-medium">{person?.name}</p>
        <p className="truncate text-sm text-ink-faint">{person?.email}</p>
      </div>
      <MenuLine />
      <MenuItem icon={UserRound} onSelect={() => navigate({ to: '/settings' })}>
        {t('profile')}
      </MenuItem>
      <MenuItem icon={ShieldCheck} onSelect={() => navigate({ to: '/settings/security' })}>
        {t('security')}
      </MenuItem>
      <MenuItem icon={BookOpen} onSelect={() => window.open('/v1/docs', '_blank', 'noopener')}>
        {t('apiDocs')}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={LogOut} onSelect={signOut}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
