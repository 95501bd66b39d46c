import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { barItemStyle, barMarkStyle } from './bar-item-style.ts'
import { destinations } from './destinations.ts'
import { JobsDot } from './jobs-dot.tsx'
import { MorePlaces } from './more-places.tsx'
import { ReviewCount } from './review-count.tsx'

/** The places on a phone, under the thumb. */
export function BottomBar() {
  const t = useTranslations('app.places')
  return (
    <nav
      aria-label={t('label')}
      className="fixed inset-x-0 bottom-0 z-30 hidden h-(--bottom-bar-height) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] phone:flex"
    >
      {destinations
        .filter(({ thumb }) => thumb)
        .map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className={barItemStyle}
            activeProps={{ 'data-active': '', className: 'text-ink! font-medium' }}
          >
            <span className={barMarkStyle}>
              <Icon aria-hidden className="size-5" strokeWidth={1.9} />
              {name === 'jobs' && <JobsDot />}
              {name === 'review' && <ReviewCount />}
            </span>
            <span className="max-w-full truncate px-1">{t(name)}</span>
          </Link>
        ))}
      <MorePlaces />
    </nav>
  )
}
