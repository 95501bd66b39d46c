import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { api } from '../api/client.ts'
import { dataOf } from '../api/data-of.ts'
import { useScope } from '../api/use-scope.ts'
import { useFormat } from '../i18n/use-format.ts'

/** What the month has used so far, on the way to the whole story. */
export function MonthUsage() {
  const t = useTranslations('usage')
  const format = useFormat()
  const mayRead = useScope('usage.read')
  const { data } = useQuery({
    queryKey: ['usage', 'summary'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/usage/summary', { signal })),
    refetchInterval: 60_000,
    enabled: mayRead,
  })
  if (data === undefined) return null
  const { spentMicros, limitMicros } = data
  const near = limitMicros !== null && spentMicros * 10 >= limitMicros * 8
  return (
    <Link
      to="/settings/usage"
      title={t('thisMonth')}
      className="flex h-9 items-center rounded-md px-2 text-sm text-ink-soft tabular-nums transition-colors hover:bg-hover hover:text-ink phone:hidden"
    >
      <span className="sr-only">{t('thisMonth')}: </span>
      <span className={near ? 'font-medium text-doubt' : undefined}>
        {limitMicros === null
          ? format.money(spentMicros)
          : t('ofAmount', { spent: format.money(spentMicros), limit: format.money(limitMicros) })}
      </span>
    </Link>
  )
}
