import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { projectsQuery } from '../../api/projects-query.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { type JobFilter, jobTasks, periods } from './job-filter.ts'
import { jobStates } from './job-states.ts'

type JobFiltersProps = { filter: JobFilter; onChange: (filter: JobFilter) => void }

const all = 'all'

/** State, task, project and time; each is part of the page's address. */
export function JobFilters({ filter, onChange }: JobFiltersProps) {
  const t = useTranslations('jobs')
  const states = useTranslations('common.state')
  const { data: projects = [] } = useQuery(projectsQuery)
  function change<Name extends keyof JobFilter>(name: Name, value: string): void {
    const { [name]: _, ...rest } = filter
    onChange(value === all ? rest : ({ ...rest, [name]: value } as JobFilter))
  }
  return (
    <div className="mb-4 space-y-3">
      <SegmentedControl
        label={t('filter')}
        value={filter.state ?? all}
        segments={[{ value: all, label: t('all') }, ...jobStates.map((state) => ({ value: state, label: states(state) }))]}
        onChange={(value) => change('state', value)}
      />
      <div className="grid grid-cols-3 gap-2 phone:grid-cols-2">
        <Select
          label={t('filters.task')}
          labelHidden
          value={filter.task ?? all}
          options={[{ value: all, label: t('filters.allTasks') }, ...jobTasks.map((task) => ({ value: task, label: t(`task.${task}`) }))]}
          onChange={(value) => change('task', value)}
        />
        <Select
          label={t('filters.period')}
          labelHidden
          value={filter.period ?? all}
          options={[
            { value: all, label: t('filters.anyTime') },
            ...periods.map((period) => ({ value: period, label: t(`filters.${period}`) })),
          ]}
          onChange={(value) => change('period', value)}
        />
        <Select
          label={t('filters.project')}
          labelHidden
          className="phone:col-span-2"
          value={filter.project ?? all}
          options={[{ value: all, label: t('filters.allProjects') }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(value) => change('project', value)}
        />
      </div>
    </div>
  )
}
