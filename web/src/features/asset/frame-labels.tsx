import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { useScope } from '../../api/use-scope.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { frameQuery } from '../search/frame-query.ts'
import { LabelDialog } from './label-dialog.tsx'
import { useLabelKeys } from './use-label-keys.ts'
import { useToggleLabel } from './use-toggle-label.ts'

/** Labels on one frame, to add and to remove, also by their keys. `level` is the heading's, where it stands. */
export function FrameLabels({ frameId, level }: { frameId: string; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  const t = useTranslations('asset.labels')
  const mayLabel = useScope('label.write')
  const frame = useQuery(frameQuery(frameId))
  const labels = useQuery(labelsQuery)
  const [adding, setAdding] = useState(false)
  const own = frame.data?.labelIds ?? []
  const toggle = useToggleLabel(frameId)
  useLabelKeys(labels.data, mayLabel && !adding && frame.isSuccess, toggle)
  return (
    <section aria-label={t('title')}>
      <Heading className="mb-2 font-medium">{t('title')}</Heading>
      <div className="flex flex-wrap items-center gap-2">
        {own.length === 0 && <p className="text-sm text-ink-faint">{t('none')}</p>}
        {own.map((id) => {
          const label = labelOf(labels.data, id)
          return (
            <span key={id} className="inline-flex h-8 max-w-full items-center rounded-full bg-sunken pl-3 text-sm touch:h-11">
              <LabelDot color={label?.color} className="mr-2" />
              <span className="truncate">{label?.name ?? '…'}</span>
              {mayLabel ? (
                <button
                  type="button"
                  aria-label={t('remove', { name: label?.name ?? '' })}
                  onClick={() => toggle(id)}
                  className="grid h-full w-8 shrink-0 place-items-center rounded-full text-ink-faint hover:bg-hover hover:text-ink touch:w-11"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              ) : (
                <span className="w-3 shrink-0" />
              )}
            </span>
          )
        })}
        {mayLabel && (
          <button type="button" onClick={() => setAdding(true)} className={buttonStyle('quiet')}>
            <Plus aria-hidden className="size-4" />
            {t('add')}
          </button>
        )}
      </div>
      {adding && <LabelDialog frameIds={[frameId]} onClose={() => setAdding(false)} />}
    </section>
  )
}
