import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { offeredLabels } from '../../../api/label-of.ts'
import { labelsQuery } from '../../../api/labels-query.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { LabelDot } from '../../../ui/label-dot.tsx'
import { TextField } from '../../../ui/text-field.tsx'

const shownMax = 50

type LabelsFieldProps = { value: string[]; onChange: (labelIds: string[]) => void; taken: ReadonlySet<string>; error: string | undefined }

/** Labels to tick. Those of another goal are there, so that nobody looks for them in vain, and can't be taken. */
export function LabelsField({ value, onChange, taken, error }: LabelsFieldProps) {
  const t = useTranslations('certificates.form')
  const { data: labels = [] } = useQuery(labelsQuery)
  const [text, setText] = useState('')
  const offered = offeredLabels(labels, text)
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('labels')}</legend>
      <TextField
        label={t('findLabel')}
        labelHidden
        placeholder={t('findLabel')}
        autoComplete="off"
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="mt-2 max-h-56 overflow-y-auto rounded-md border border-line px-3 py-1">
        {offered.length === 0 && <p className="py-2 text-ink-faint">{t('noLabels')}</p>}
        {offered.slice(0, shownMax).map(({ id, name, color }) => (
          <Checkbox
            key={id}
            label={
              <span className="flex items-center gap-2">
                <LabelDot color={color} />
                {taken.has(id) ? t('taken', { name }) : name}
              </span>
            }
            checked={value.includes(id)}
            disabled={taken.has(id)}
            onChange={(on) => onChange(on ? [...value, id] : value.filter((other) => other !== id))}
            className="flex w-full"
          />
        ))}
        {offered.length > shownMax && <p className="py-2 text-sm text-ink-faint">{t('tooMany', { count: offered.length - shownMax })}</p>}
      </div>
    </fieldset>
  )
}
