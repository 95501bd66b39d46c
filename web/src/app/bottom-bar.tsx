import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { destinations } from './destinations.ts'
import { JobsDot } from './jobs-dot.tsx'
import { ReviewCount } from './review-count.tsx'

/** The same places on a phone, under the thumb. */
export function BottomBar() {
  const t = useTranslations('app.places')
  return (
    <nav
      aria-label={t('label')}
      className="fixed inset-x-0 bottom-0 z-30 hidden h-(--bottom-bar-height) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] phone:flex"
    >
      {destinations.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className="group flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-ink-soft focus-visible:-outline-offset-2"
          activeProps={{ 'data-active': '', className: 'text-ink! font-medium' }}
        >
          <span className="relative grid h-7 w-14 place-items-center rounded-full transition-colors group-data-active:bg-accent-soft group-data-active:text-accent">
            <Icon aria-hidden className="size-5" strokeWidth={1.9} />
            {name === 'jobs' && <JobsDot />}
            {name === 'review' && <ReviewCount />}
          </span>
          <span className="max-w-full truncate px-1">{t(name)}</span>
        </Link>
      ))}
    </nav>
  )
}
