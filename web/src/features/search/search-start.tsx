import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ImagePlus, Search as SearchIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Project } from '../../api/types.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HistoryList } from './history-list.tsx'
import { historyQuery } from './history-query.ts'

/** In each language once, whatever the portal speaks: all three find the same pictures. */
const otherLanguages = [
  { text: 'ヘルメット', lang: 'ja' },
  { text: '青いレンチ', lang: 'ja' },
  { text: '안전모', lang: 'ko' },
  { text: '빨간 드라이버', lang: 'ko' },
  { text: '安全帽', lang: 'ja' },
] as const

/** Before anything is asked: examples that can be pressed, and what was searched before. */
export function SearchStart({ projects, onExample }: { projects: readonly Project[] | undefined; onExample: (text: string) => void }) {
  const t = useTranslations('search')
  const history = useInfiniteQuery(historyQuery)
  if (projects?.every((project) => project.assetCount === 0)) {
    return (
      <EmptyState
        icon={ImagePlus}
        title={t('empty.title')}
        action={
          <Link to="/library" className={buttonStyle('primary')}>
            {t('empty.library')}
          </Link>
        }
      >
        {t('empty.text')}
      </EmptyState>
    )
  }
  const own = (['a', 'b', 'c', 'd', 'e'] as const).map((key) => ({ text: t(`examples.list.${key}`), lang: undefined }))
  const examples = [...own, ...otherLanguages.filter(({ text }) => own.every((example) => example.text !== text))]
  const recent = history.data?.pages[0]?.data.slice(0, 8) ?? []
  return (
    <>
      <section className="mb-8">
        <h2 className="mb-2 text-sm font-medium text-ink-faint">{t('examples.title')}</h2>
        <ul className="flex flex-wrap gap-2">
          {examples.map(({ text, lang }) => (
            <li key={text}>
              <button type="button" lang={lang} onClick={() => onExample(text)} className={buttonStyle('secondary', 'rounded-full!')}>
                <SearchIcon aria-hidden className="size-3.5 text-ink-faint" />
                {text}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {recent.length > 0 && (
        <section>
          <h2 className="mb-2 text-sm font-medium text-ink-faint">{t('history.title')}</h2>
          <HistoryList searches={recent} />
        </section>
      )}
    </>
  )
}
