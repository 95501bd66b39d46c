import { type LabelColor, labelColors } from '@kensa/contract/label-colors'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { LabelDot } from '../../../ui/label-dot.tsx'

type ColorFieldProps = { value: LabelColor | undefined; onChange: (color: LabelColor) => void; disabled: boolean }

/** The palette with its names: nobody need tell colours apart to choose one. */
export function ColorField({ value, onChange, disabled }: ColorFieldProps) {
  const t = useTranslations('labels')
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-1.5 font-medium">{t('form.color')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-1.5">
        {labelColors.map((color) => (
          <label
            key={color}
            className="relative flex min-h-control items-center gap-2 rounded-md border border-line px-2.5 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input type="radio" name={name} value={color} checked={value === color} onChange={() => onChange(color)} className="sr-only" />
            <LabelDot color={color} className="size-4" />
            <span className="min-w-0 flex-1 truncate">{t(`color.${color}`)}</span>
            {value === color && <Check aria-hidden className="size-3.5 shrink-0 text-accent" />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
