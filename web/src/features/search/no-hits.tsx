import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

type NoHitsProps = {
  filters: number
  projectName: string | undefined
  onClearFilters: () => void
  onAllProjects: () => void
}

/** Nothing was found: what may be in the way, and what to try. */
export function NoHits({ filters, projectName, onClearFilters, onAllProjects }: NoHitsProps) {
  const t = useTranslations('search.none')
  return (
    <EmptyState
      icon={SearchX}
      title={t('title')}
      action={
        <>
          {filters > 0 && <Button onClick={onClearFilters}>{t('clearFilters')}</Button>}
          {projectName !== undefined && <Button onClick={onAllProjects}>{t('allProjects')}</Button>}
        </>
      }
    >
      <p>{t('text')}</p>
      {filters > 0 && <p className="mt-2">{t('filters', { count: filters })}</p>}
      {projectName !== undefined && <p className="mt-2">{t('project', { project: projectName })}</p>}
    </EmptyState>
  )
}
