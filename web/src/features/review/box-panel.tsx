import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { isTyping } from '../../app/is-typing.ts'
import { Button } from '../../ui/button.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { KeyHint } from './key-hint.tsx'
import { LabelPicker } from './label-picker.tsx'

type BoxPanelProps = { labelId: string | null; onLabel: (labelId: string) => void; onSave: () => void; onCancel: () => void }

/** Beside the frame while it is adjusted: how, what it is, and what ends it. */
export function BoxPanel({ labelId, onLabel, onSave, onCancel }: BoxPanelProps) {
  const t = useTranslations('review.box')
  const common = useTranslations('common')
  const phone = useIsPhone()
  const { data: labels } = useQuery(labelsQuery)
  const [choosing, setChoosing] = useState(false)
  const label = labelId === null ? undefined : labelOf(labels, labelId)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (choosing || event.defaultPrevented || isTyping(event.target)) return
    if (event.key === 'Escape') onCancel()
    const onButton = event.target instanceof Element && event.target.closest('button:not([data-corner])') !== null
    if (event.key === 'Enter' && !event.repeat && !onButton) {
      event.preventDefault()
      onSave()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <h2 className="text-xl font-semibold">{t('title')}</h2>
      <p className="mt-1 text-ink-soft">{t('text')}</p>
      {!phone && <p className="mt-1 text-sm text-ink-faint">{t('keys')}</p>}
      <div className="mt-4 flex min-h-0 flex-1 items-start gap-2 phone:mt-2">
        <Button className="min-w-0" onClick={() => setChoosing(true)} aria-label={`${t('changeLabel')}: ${label?.name ?? ''}`}>
          <LabelDot color={label?.color} />
          <span className="truncate">{label?.name ?? t('label')}</span>
        </Button>
      </div>
      <div className="mt-3 grid grid-cols-2 gap-2 pb-1">
        <Button onClick={onCancel} className="h-12!">
          {common('cancel')} <KeyHint keys="Esc" />
        </Button>
        <Button tone="primary" onClick={onSave} className="h-12!">
          {t('save')} <KeyHint keys="Enter" inverse />
        </Button>
      </div>
      {choosing && (
        <LabelPicker
          exceptId={labelId}
          onChoose={(id) => {
            setChoosing(false)
            onLabel(id)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
