import { useQuery } from '@tanstack/react-query'
import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { projectsQuery } from '../../../api/projects-query.ts'
import { controlStyle } from '../../../ui/control-style.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Select } from '../../../ui/select.tsx'
import { type LabelsSearch, labelSorts } from './labels-search.ts'

const settleMs = 250
const everyProject = 'all'

type Change = { [K in keyof LabelsSearch]?: LabelsSearch[K] | undefined }

export function LabelFilters({ search, onChange }: { search: LabelsSearch; onChange: (change: Change) => void }) {
  const t = useTranslations('labels.filter')
  const { data: projects = [] } = useQuery(projectsQuery)
  const [text, setText] = useState(search.text ?? '')
  const asked = search.text ?? ''
  useEffect(() => setText(asked), [asked])
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => onChange({ text: text.trim() === '' ? undefined : text.trim() }), settleMs)
    return () => clearTimeout(timer)
  }, [text, asked, onChange])
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <div className="relative min-w-0 flex-1 basis-60">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
        <input
          type="text"
          enterKeyHint="search"
          aria-label={t('text')}
          placeholder={t('text')}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          className={`${controlStyle} text-ellipsis pl-9 ${text === '' ? 'pr-3' : 'pr-10'}`}
        />
        {text !== '' && <IconButton icon={X} label={t('textClear')} onClick={() => setText('')} className="absolute top-0 right-0" />}
      </div>
      {projects.length > 1 && (
        <Select
          label={t('project')}
          labelHidden
          value={search.only ?? everyProject}
          options={[{ value: everyProject, label: t('allProjects') }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(value) => onChange({ only: value === everyProject ? undefined : value })}
          className="w-48 phone:w-auto phone:min-w-0 phone:flex-1 phone:basis-32"
        />
      )}
      <Select
        label={t('sort')}
        labelHidden
        value={search.sort ?? 'name'}
        options={labelSorts.map((value) => ({ value, label: t(value) }))}
        onChange={(sort) => onChange({ sort: sort === 'name' ? undefined : sort })}
        className="w-44 phone:w-auto phone:min-w-0 phone:flex-1 phone:basis-32"
      />
      <SegmentedControl
        label={t('show')}
        value={search.archived ?? 'exclude'}
        segments={(['exclude', 'only'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => onChange({ archived: value === 'only' ? value : undefined })}
      />
    </div>
  )
}
