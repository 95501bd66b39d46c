import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type CheckboxProps = {
  label: ReactNode
  labelHidden?: boolean
  checked: boolean
  /** Some of what it stands for is chosen, not all. */
  mixed?: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  className?: string
}

export function Checkbox({ label, labelHidden = false, checked, mixed = false, onChange, disabled = false, className }: CheckboxProps) {
  return (
    <label className={classNames('inline-flex min-h-control items-center gap-2.5', disabled && 'opacity-50', className)}>
      <Base.Root
        checked={checked}
        indeterminate={mixed}
        disabled={disabled}
        onCheckedChange={onChange}
        className="grid size-[1.125rem] shrink-0 place-items-center rounded-sm border border-line-strong bg-surface text-on-accent transition-colors data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator>
          {mixed ? <Minus aria-hidden className="size-3.5" strokeWidth={3} /> : <Check aria-hidden className="size-3.5" strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </label>
  )
}
