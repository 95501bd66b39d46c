import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { DataList } from '../../../ui/data-list.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RunnerRow } from './runner-row.tsx'

export function RunnersPanel({ runners }: Pick<Models, 'runners'>) {
  const t = useTranslations('models.runners')
  return (
    <Panel title={t('title')} description={t('lead')}>
      <DataList label={t('title')}>
        {runners.map((runner) => (
          <RunnerRow key={runner.id} runner={runner} />
        ))}
      </DataList>
    </Panel>
  )
}
