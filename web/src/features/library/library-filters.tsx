import { useTranslations } from 'use-intl'
import { Select } from '../../ui/select.tsx'
import { assetKinds, assetStates } from './asset-words.ts'
import type { LibrarySearch } from './library-search.ts'

type Change = { [K in keyof LibrarySearch]: LibrarySearch[K] | undefined }
type LibraryFiltersProps = { search: LibrarySearch; onChange: (change: Change) => void; labelHidden: boolean; className?: string }

const any = 'any'

/** Kind and state; the name has a field of its own. */
export function LibraryFilters({ search, onChange, labelHidden, className }: LibraryFiltersProps) {
  const t = useTranslations('library.filter')
  return (
    <div className={className}>
      <Select
        label={t('kind')}
        labelHidden={labelHidden}
        className="min-w-44"
        value={search.kind ?? any}
        options={[{ value: any, label: t('anyKind') }, ...assetKinds.map((kind) => ({ value: kind, label: t(kind) }))]}
        onChange={(value) => onChange({ kind: assetKinds.find((kind) => kind === value) })}
      />
      <Select
        label={t('state')}
        labelHidden={labelHidden}
        className="min-w-40"
        value={search.state ?? any}
        options={[{ value: any, label: t('anyState') }, ...assetStates.map((state) => ({ value: state, label: t(state) }))]}
        onChange={(value) => onChange({ state: assetStates.find((state) => state === value) })}
      />
    </div>
  )
}
