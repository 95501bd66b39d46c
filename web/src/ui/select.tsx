import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { popupItemStyle, popupStyle } from './popup-style.ts'

type SelectOption<Value extends string> = { value: Value; label: string; hint?: string | undefined }

type SelectProps<Value extends string> = {
  label: string
  labelHidden?: boolean
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean
  className?: string
}

/** One of a few. For many, with typing, use a combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden = false, value, options, onChange, disabled = false, className } = props
  const labelId = useId()
  return (
    <div className={className}>
      <span id={labelId} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-medium'}>
        {label}
      </span>
      <Base.Root
        items={options.map(({ value, label }) => ({ value, label }))}
        value={value}
        disabled={disabled}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <Base.Trigger aria-labelledby={labelId} className={classNames(controlStyle, 'flex items-center justify-between gap-2 text-left')}>
          <Base.Value className="truncate" />
          <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className="z-50" sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className={classNames(popupStyle, 'max-h-80 min-w-(--anchor-width) overflow-y-auto')}>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={classNames(popupItemStyle, 'justify-between')}>
                  <span>
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint !== undefined && <span className="block text-xs text-ink-faint">{option.hint}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  )
}
