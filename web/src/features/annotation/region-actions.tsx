import { Check, Copy, RotateCcw, Tag, Trash2, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Region } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'

type RegionActionsProps = {
  region: Region
  onState: (state: Region['state']) => void
  onRelabel: () => void
  onDelete: () => void
  onCopyNext?: (() => void) | undefined
}

/** What can be done with the chosen region without a key. */
export function RegionActions({ region, onState, onRelabel, onDelete, onCopyNext }: RegionActionsProps) {
  const t = useTranslations('annotation')
  const isMachine = region.origin === 'machine'
  return (
    <fieldset aria-label={t('actions')} className="flex gap-1.5 overflow-x-auto desktop:flex-wrap">
      {region.state === 'proposed' && (
        <Button tone="primary" onClick={() => onState('accepted')}>
          <Check aria-hidden className="size-4" />
          {t('accept')}
        </Button>
      )}
      {isMachine && region.state === 'rejected' && (
        <Button onClick={() => onState('proposed')}>
          <RotateCcw aria-hidden className="size-4" />
          {t('restore')}
        </Button>
      )}
      <Button onClick={onRelabel}>
        <Tag aria-hidden className="size-4" />
        {t('relabel')}
      </Button>
      {onCopyNext !== undefined && (
        <Button onClick={onCopyNext}>
          <Copy aria-hidden className="size-4" />
          {t('copyNext')}
        </Button>
      )}
      {(!isMachine || region.state !== 'rejected') && (
        <Button onClick={onDelete}>
          {isMachine ? <X aria-hidden className="size-4" /> : <Trash2 aria-hidden className="size-4" />}
          {isMachine ? t('reject') : t('remove')}
        </Button>
      )}
    </fieldset>
  )
}
