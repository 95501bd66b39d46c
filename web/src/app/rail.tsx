import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { destinations } from './destinations.ts'
import { JobsDot } from './jobs-dot.tsx'
import { Mark } from './mark.tsx'
import { ReviewCount } from './review-count.tsx'

/** The desktop's narrow column of places; settings stand apart at its foot. */
export function Rail() {
  const t = useTranslations('app.places')
  return (
    <nav
      aria-label={t('label')}
      className="sticky top-0 flex h-dvh flex-col items-center gap-1 border-r border-line bg-sunken px-1.5 pb-2 phone:hidden"
    >
      <Link
        to="/"
        aria-label="Kensa"
        className="mb-1 grid h-(--top-bar-height) w-full place-items-center rounded-md focus-visible:-outline-offset-4"
      >
        <Mark />
      </Link>
      {destinations.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className={`group flex w-full flex-col items-center gap-1 rounded-lg py-1.5 text-xs text-ink-soft transition-colors hover:text-ink ${name === 'settings' ? 'mt-auto' : ''}`}
          activeProps={{ 'data-active': '', className: 'text-ink! font-medium' }}
        >
          <span className="relative grid h-8 w-12 place-items-center rounded-full transition-colors group-hover:bg-hover group-data-active:bg-accent-soft group-data-active:text-accent">
            <Icon aria-hidden className="size-5" strokeWidth={1.9} />
            {name === 'jobs' && <JobsDot />}
            {name === 'review' && <ReviewCount />}
          </span>
          <span className="max-w-full px-0.5 text-center leading-tight">{t(name)}</span>
        </Link>
      ))}
    </nav>
  )
}
