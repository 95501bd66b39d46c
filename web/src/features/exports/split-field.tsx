import { useTranslations } from 'use-intl'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type Split = { train: number; val: number; test: number; seed: string }

/** Shares of training and validating; what they leave is for testing. */
export function SplitField({ value, onChange }: { value: Split; onChange: (split: Split) => void }) {
  const t = useTranslations('exports.dialog')
  const change = (part: 'train' | 'val', share: number) => {
    const other = part === 'train' ? 'val' : 'train'
    const rest = Math.min(value[other], 100 - share)
    onChange({ ...value, [part]: share, [other]: rest, test: 100 - share - rest })
  }
  return (
    <div className="space-y-3">
      <div aria-hidden className="flex h-2 overflow-hidden rounded-full bg-hover">
        <span className="bg-accent" style={{ width: `${value.train}%` }} />
        <span className="bg-good" style={{ width: `${value.val}%` }} />
      </div>
      {(['train', 'val'] as const).map((part) => (
        <Field key={part} label={`${t(part)}: ${t('percent', { percent: value[part] })}`}>
          {(control) => (
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              {...control}
              value={value[part]}
              onChange={(event) => change(part, Number(event.target.value))}
              className="h-control w-full accent-accent"
            />
          )}
        </Field>
      ))}
      <p className="font-medium">{`${t('test')}: ${t('percent', { percent: value.test })}`}</p>
      <TextField
        label={t('seed')}
        value={value.seed}
        maxLength={100}
        onChange={(event) => onChange({ ...value, seed: event.target.value })}
      />
    </div>
  )
}
