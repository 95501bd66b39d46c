import { limits } from '@kensa/contract/limits'
import { ChevronDown, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { offeredLabels } from '../../api/label-of.ts'
import type { Label } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Sought } from './annotate-calls.ts'

type LabelChoiceProps = { labels: readonly Label[]; sought: readonly Sought[]; onChange: (sought: Sought[]) => void }

const shownMax = 100

const soughtOf = (labelId: string): Sought => ({ labelId, threshold: null })

/** Labels to look for, and how sure the machine must be of each. */
export function LabelChoice({ labels, sought, onChange }: LabelChoiceProps) {
  const t = useTranslations('annotate')
  const format = useFormat()
  const [text, setText] = useState('')
  const chosen = new Set(sought.map(({ labelId }) => labelId))
  const matching = offeredLabels(labels, text.trim())
  const matchingIds = new Set(matching.map(({ id }) => id))
  const all = matching.slice(0, limits.annotateLabelsMax).map(({ id }) => sought.find(({ labelId }) => labelId === id) ?? soughtOf(id))
  const allChosen = all.every(({ labelId }) => chosen.has(labelId))
  const without = (ids: ReadonlySet<string>) => sought.filter(({ labelId }) => !ids.has(labelId))
  const many = all.length > 1 && (allChosen || without(matchingIds).length + all.length <= limits.annotateLabelsMax)
  const nameOf = (labelId: string) => labels.find(({ id }) => id === labelId)?.name ?? ''
  const choose = (labelId: string, on: boolean) =>
    onChange(on ? [...sought, soughtOf(labelId)] : sought.filter((one) => one.labelId !== labelId))
  const setThreshold = (labelId: string, threshold: number | null) =>
    onChange(sought.map((one) => (one.labelId === labelId ? { labelId, threshold } : one)))
  return (
    <section aria-label={t('what')}>
      <h3 className="mb-2 flex items-baseline justify-between gap-4 font-medium">
        {t('what')}
        <span className="text-sm font-normal text-ink-faint">{t('chosen', { count: sought.length })}</span>
      </h3>
      <TextField
        label={t('find')}
        labelHidden
        placeholder={t('find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={100}
        autoComplete="off"
      />
      {many && (
        <Button
          tone="quiet"
          className="mt-1"
          onClick={() => onChange(allChosen ? without(matchingIds) : [...without(matchingIds), ...all])}
        >
          {allChosen ? t('chooseNone') : t('chooseAll', { count: all.length })}
        </Button>
      )}
      <ul className="mt-1 max-h-52 overflow-y-auto rounded-md border border-line px-2.5">
        {matching.slice(0, shownMax).map((label) => (
          <li key={label.id}>
            <Checkbox
              label={
                <span className="inline-flex items-center gap-2">
                  <LabelDot color={label.color} />
                  {label.name}
                </span>
              }
              checked={chosen.has(label.id)}
              disabled={!chosen.has(label.id) && sought.length >= limits.annotateLabelsMax}
              onChange={(on) => choose(label.id, on)}
              className="w-full"
            />
          </li>
        ))}
        {matching.length === 0 && <li className="py-2 text-ink-soft">{t('noneFits')}</li>}
        {matching.length > shownMax && (
          <li className="py-2 text-sm text-ink-faint">{t('moreLabels', { count: matching.length - shownMax })}</li>
        )}
      </ul>
      {sought.length >= limits.annotateLabelsMax && (
        <p className="mt-1 text-sm text-ink-faint">{t('tooManyLabels', { max: limits.annotateLabelsMax })}</p>
      )}
      {sought.length > 0 && (
        <details className="group mt-2">
          <summary className="flex min-h-control cursor-pointer items-center gap-1.5 text-ink-soft hover:text-ink">
            <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
            {t('more')}
          </summary>
          <p className="mb-2 text-sm text-ink-faint">{t('moreText')}</p>
          <ul className="flex flex-col gap-1">
            {sought.map(({ labelId, threshold }) => (
              <li key={labelId} className="grid grid-cols-[minmax(0,5rem)_minmax(0,1fr)_4rem_auto] items-center gap-2">
                <span className="truncate">{nameOf(labelId)}</span>
                <input
                  type="range"
                  aria-label={t('threshold', { label: nameOf(labelId) })}
                  aria-valuetext={threshold === null ? t('ownThreshold') : format.percent(threshold)}
                  min={limits.regionThresholdMin}
                  max={1}
                  step={0.05}
                  value={threshold ?? 0.35}
                  onChange={(event) => setThreshold(labelId, Number(event.target.value))}
                  className="min-h-control w-full"
                />
                <span className="text-right text-sm text-ink-soft">
                  {threshold === null ? t('ownThreshold') : format.percent(threshold)}
                </span>
                <IconButton
                  icon={RotateCcw}
                  label={t('useOwn', { label: nameOf(labelId) })}
                  disabled={threshold === null}
                  onClick={() => setThreshold(labelId, null)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
