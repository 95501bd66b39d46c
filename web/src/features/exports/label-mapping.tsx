import { useTranslations } from 'use-intl'
import type { ImportReport, Label } from '../../api/types.ts'
import { DataList } from '../../ui/data-list.tsx'
import { Select } from '../../ui/select.tsx'

export const undecided = ''
/** The id of a label, or what else becomes of a name. */
export type LabelChoice = string

type LabelMappingProps = {
  report: ImportReport
  labels: readonly Label[]
  choices: ReadonlyMap<string, LabelChoice>
  mayCreate: boolean
  onChoose: (name: string, choice: LabelChoice) => void
}

/** What each label of the file becomes here. */
export function LabelMapping({ report, labels, choices, mayCreate, onChoose }: LabelMappingProps) {
  const t = useTranslations('exports.importing')
  const own = labels.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section aria-label={t('labels')} className="space-y-2">
      <h3 className="font-semibold">{t('labels')}</h3>
      <DataList label={t('labels')}>
        {report.labels.map(({ name, regions, labelId }) => {
          const options = [
            ...((choices.get(name) ?? undecided) === undecided ? [{ value: undecided, label: t('undecided') }] : []),
            ...(mayCreate && labelId === null ? [{ value: 'create', label: t('createLabel') }] : []),
            { value: 'skip', label: t('skip') },
            ...own,
          ]
          return (
            <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
              <div className="min-w-0 flex-1 basis-40">
                <p className="font-medium break-words">{name}</p>
                <p className="text-sm text-ink-faint">{t('regions', { count: regions })}</p>
              </div>
              <Select
                label={t('as', { name })}
                labelHidden
                value={choices.get(name) ?? undecided}
                options={options}
                onChange={(choice) => onChoose(name, choice)}
                className="w-64 max-w-full phone:w-full"
              />
            </li>
          )
        })}
      </DataList>
    </section>
  )
}
