import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../../ui/loaded.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { EditLabel } from './edit-label.tsx'
import { LabelHistory } from './label-history.tsx'
import { labelQuery } from './labels-list-query.ts'

type LabelSheetProps = { labelId: string; mayWrite: boolean; onClose: () => void }

/** One label: what it is, and how it came to be so. */
export function LabelSheet({ labelId, mayWrite, onClose }: LabelSheetProps) {
  const t = useTranslations('labels')
  const label = useQuery(labelQuery(labelId))
  const [part, setPart] = useState<'form' | 'history'>('form')
  return (
    <Sheet open onClose={onClose} title={label.data?.name ?? t('title')}>
      <Loaded query={label} skeleton={<SkeletonRows rows={5} />}>
        {(data) => (
          <>
            <SegmentedControl
              label={t('form.part')}
              value={part}
              segments={[
                { value: 'form', label: t('form.tab') },
                { value: 'history', label: t('form.history') },
              ]}
              onChange={setPart}
              className="mb-4"
            />
            {part === 'history' ? (
              <LabelHistory label={data} mayWrite={mayWrite} />
            ) : (
              <EditLabel key={`${data.id} ${data.version}`} label={data} mayWrite={mayWrite} onClose={onClose} />
            )}
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
