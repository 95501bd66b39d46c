import { actorKinds, auditNouns } from '@kensa/contract/audit'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { membersQuery } from '../../../api/members-query.ts'
import { Select } from '../../../ui/select.tsx'
import { type AuditFilter, auditPeriods } from './audit-filter.ts'

type AuditFiltersProps = { filter: AuditFilter; onChange: (filter: AuditFilter) => void }

const all = 'all'

/** What, who and when; each is part of the page's address. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const t = useTranslations('audit')
  const { data: members = [] } = useQuery(membersQuery)
  function change<Name extends keyof AuditFilter>(name: Name, value: string): void {
    const { [name]: _, ...rest } = filter
    onChange(value === all ? rest : ({ ...rest, [name]: value } as AuditFilter))
  }
  return (
    <div className="mb-4 grid grid-cols-3 gap-2 phone:grid-cols-2">
      <Select
        label={t('filters.what')}
        labelHidden
        value={filter.noun ?? all}
        options={[{ value: all, label: t('filters.everything') }, ...auditNouns.map((noun) => ({ value: noun, label: t(`noun.${noun}`) }))]}
        onChange={(value) => change('noun', value)}
      />
      <Select
        label={t('filters.who')}
        labelHidden
        value={filter.actor ?? all}
        options={[
          { value: all, label: t('filters.anybody') },
          ...actorKinds.map((kind) => ({ value: kind as string, label: t(`actorKinds.${kind}`) })),
          ...members.map(({ userId, name, email }) => ({ value: userId, label: name, hint: email })),
        ]}
        onChange={(value) => change('actor', value)}
      />
      <Select
        label={t('filters.when')}
        labelHidden
        className="phone:col-span-2"
        value={filter.period ?? all}
        options={[
          { value: all, label: t('filters.anyTime') },
          ...auditPeriods.map((period) => ({ value: period, label: t(`filters.${period}`) })),
        ]}
        onChange={(value) => change('period', value)}
      />
    </div>
  )
}
