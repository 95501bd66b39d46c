import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { projectsQuery } from '../../../api/projects-query.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'

type ProjectsFieldProps = { value: string[] | null; onChange: (projectIds: string[] | null) => void; disabled: boolean }

/** All projects, those to come too, or the ones named. */
export function ProjectsField({ value, onChange, disabled }: ProjectsFieldProps) {
  const t = useTranslations('labels.form')
  const { data: projects = [] } = useQuery(projectsQuery)
  return (
    <fieldset disabled={disabled}>
      <legend className="font-medium">{t('projects')}</legend>
      <Checkbox label={t('allProjects')} checked={value === null} disabled={disabled} onChange={(all) => onChange(all ? null : [])} />
      {value !== null && (
        <div className="max-h-60 overflow-y-auto rounded-md border border-line px-3 py-1">
          {projects.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={value.includes(id)}
              disabled={disabled}
              onChange={(on) => onChange(on ? [...value, id] : value.filter((other) => other !== id))}
              className="flex w-full"
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
