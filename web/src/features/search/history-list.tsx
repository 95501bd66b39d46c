import { Link } from '@tanstack/react-router'
import { Camera, History, ScanSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Search } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DataList } from '../../ui/data-list.tsx'
import { urlOfSearch } from './search-url.ts'

const icons = { text: History, image: Camera, frame: ScanSearch } as const

/** Searches with their frozen hits: pressing one shows what was found then. */
export function HistoryList({ searches, onChoose }: { searches: readonly Search[]; onChoose?: () => void }) {
  const t = useTranslations('search.history')
  const format = useFormat()
  return (
    <DataList label={t('title')}>
      {searches.map((search) => {
        const Icon = icons[search.kind]
        return (
          <li key={search.id}>
            <Link
              to="/"
              search={urlOfSearch(search)}
              {...(onChoose !== undefined && { onClick: onChoose })}
              className="flex min-h-row items-center gap-3 px-4 py-1.5 -outline-offset-2 hover:bg-hover"
            >
              <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1 truncate">{search.text ?? t(search.kind === 'image' ? 'image' : 'frame')}</span>
              <span className="shrink-0 text-sm text-ink-faint">{t('hits', { count: search.total })}</span>
              <span className="w-28 shrink-0 text-right text-sm text-ink-faint phone:hidden">{format.relative(search.createdAt)}</span>
            </Link>
          </li>
        )
      })}
    </DataList>
  )
}
