import type { ExportFormat, ImportFormat } from '@kensa/contract/annotation-files'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'

type FormatFieldProps<Format extends ExportFormat | ImportFormat> = {
  formats: readonly Format[]
  value: Format
  onChange: (format: Format) => void
  /** What each is good for, beneath its name. */
  textOf?: (format: Format) => string
}

/** One of the file formats, as cards. */
export function FormatField<Format extends ExportFormat | ImportFormat>({ formats, value, onChange, textOf }: FormatFieldProps<Format>) {
  const t = useTranslations('exports')
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('formatLabel')}</legend>
      <div className="grid gap-1.5">
        {formats.map((format) => (
          <label
            key={format}
            className="relative flex min-h-control items-center gap-3 rounded-md border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={format}
              checked={value === format}
              onChange={() => onChange(format)}
              className="sr-only"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t(`format.${format as ExportFormat | ImportFormat}`)}</span>
              {textOf && <span className="block text-sm text-ink-soft">{textOf(format)}</span>}
            </span>
            {value === format && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
