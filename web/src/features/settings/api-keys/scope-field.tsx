import type { Scope } from '@kensa/contract/scopes'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { scopeGroups, withScope } from './scope-groups.ts'

type ScopeFieldProps = {
  /** What the maker may do: a key never may more. */
  own: readonly Scope[]
  chosen: readonly Scope[]
  onChange: (chosen: Scope[]) => void
  error?: string | undefined
}

/** A line a noun, with reading and writing beside each other. */
export function ScopeField({ own, chosen, onChange, error }: ScopeFieldProps) {
  const t = useTranslations('settings.apiKeys')
  const box = (scope: Scope | undefined, noun: (typeof scopeGroups)[number]['noun'], verb: 'read' | 'write') =>
    scope !== undefined && (
      <Checkbox
        label={
          <>
            <span className="sr-only">{t(`noun.${noun}`)}: </span>
            {t(verb)}
          </>
        }
        checked={chosen.includes(scope)}
        disabled={!own.includes(scope)}
        onChange={(on) => onChange(withScope(chosen, scope, on))}
      />
    )
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('scopes')}</legend>
      <div className="divide-y divide-line rounded-md border border-line">
        {scopeGroups.map(({ noun, read, write }) => (
          <div key={noun} className="grid grid-cols-[minmax(0,1fr)_6.25rem_6.25rem] items-center px-3">
            <span aria-hidden>{t(`noun.${noun}`)}</span>
            {box(read, noun, 'read')}
            {box(write, noun, 'write')}
          </div>
        ))}
      </div>
      {error !== undefined && <p className="mt-1.5 text-sm text-bad">{error}</p>}
    </fieldset>
  )
}
