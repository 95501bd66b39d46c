import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Coverage } from './coverage.tsx'
import { SpaceName } from './space-name.tsx'

/** Spaces that Kensa knows though no runner serves them: what they hold is still there. */
export function SpacesPanel({ spaces, frames }: Pick<Models, 'spaces' | 'frames'>) {
  const t = useTranslations('models')
  return (
    <Panel title={t('spaces.title')} description={t('spaces.lead')}>
      <ul className="flex flex-col gap-5">
        {spaces.map((space) => (
          <li key={space.id} className="flex flex-col gap-2">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <SpaceName id={space.id} isSearched={space.isSearched} />
              <span className="text-sm text-ink-soft">{t('spaces.dimensions', { count: space.dimensions })}</span>
            </div>
            <Coverage space={space} frames={frames} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
