import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useScope } from '../api/use-scope.ts'
import { openCountQuery } from '../features/review/open-count-query.ts'

const shownMax = 99

/** How many items wait for review, on the icon of its place. */
export function ReviewCount() {
  const t = useTranslations('app')
  const mayRead = useScope('review.read')
  const { data: count = 0 } = useQuery({ ...openCountQuery, enabled: mayRead })
  if (count === 0) return null
  return (
    <span className="absolute -top-1 left-[calc(50%+0.25rem)] grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] whitespace-nowrap leading-none font-semibold text-on-accent ring-2 ring-sunken phone:ring-surface">
      <span aria-hidden>{count > shownMax ? `${shownMax}+` : count}</span>
      <span className="sr-only">{t('reviewsWaiting', { count })}</span>
    </span>
  )
}
