import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { classNames } from '../../ui/class-names.ts'

type YesNoProps = { label: string; value: 0 | 1; disabled?: boolean; className?: string; onChange: (value: 0 | 1) => void }

/** One of two answers, by shape and word. */
export function YesNo({ label, value, disabled = false, className, onChange }: YesNoProps) {
  const t = useTranslations('rubrics.criteria')
  return (
    <ToggleGroup
      aria-label={label}
      value={[String(value)]}
      disabled={disabled}
      onValueChange={([next]) => {
        if (next !== undefined) onChange(next === '1' ? 1 : 0)
      }}
      className={classNames('inline-flex gap-0.5 rounded-lg bg-sunken p-0.5', className)}
    >
      {([1, 0] as const).map((answer) => {
        const Icon = answer === 1 ? Check : X
        return (
          <Toggle
            key={answer}
            value={String(answer)}
            className="inline-flex h-[calc(var(--control-height)-0.5rem)] min-w-14 items-center justify-center gap-1 rounded-md px-2 text-sm text-ink-soft select-none hover:text-ink focus-visible:-outline-offset-2 data-pressed:bg-raised data-pressed:font-medium data-pressed:text-ink data-pressed:shadow-raised touch:h-control"
          >
            <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.4} />
            {t(answer === 1 ? 'yes' : 'no')}
          </Toggle>
        )
      })}
    </ToggleGroup>
  )
}
