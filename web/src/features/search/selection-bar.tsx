import { useQueryClient } from '@tanstack/react-query'
import { ArrowDownToLine, Tag, Trash2, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SearchHit } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FloatingBar } from '../../ui/floating-bar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { AnalyzeMenu } from '../analyze/analyze-menu.tsx'
import type { FrameChoice } from '../analyze/frame-choice.ts'
import { LabelDialog } from '../asset/label-dialog.tsx'
import { deleteAssets } from '../library/delete-assets.ts'

const ExportDialog = lazy(async () => ({ default: (await import('../exports/export-dialog.tsx')).ExportDialog }))

type SelectionBarProps = { hits: readonly SearchHit[]; all: readonly SearchHit[]; onClear: () => void }

/** What can be done with the selected hits: annotate or label the pictures, or delete the files they are from. */
export function SelectionBar({ hits, all, onClear }: SelectionBarProps) {
  const t = useTranslations('search.bar')
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<'label' | 'export' | 'delete'>()
  const [busy, setBusy] = useState(false)
  const assetIds = [...new Set(hits.map((hit) => hit.asset.id))]
  const choices: FrameChoice[] = [{ name: 'selected', count: hits.length, frameIds: hits.map(({ frame }) => frame.id) }]
  if (all.length > hits.length) choices.push({ name: 'hits', count: all.length, frameIds: all.map(({ frame }) => frame.id) })
  const remove = async () => {
    setBusy(true)
    const { failed } = await deleteAssets(queryClient, assetIds, () => {})
    await queryClient.invalidateQueries({ queryKey: ['searches', 'one'] })
    setBusy(false)
    setOpen(undefined)
    onClear()
    if (failed > 0) toastFailed({ title: t('deleteFailed', { failed }) })
    else toastDone({ title: t('deleted', { count: assetIds.length }) })
  }
  return (
    <FloatingBar label={t('label')} wraps>
      <IconButton icon={X} label={t('clear')} onClick={onClear} />
      <p aria-live="polite" className="min-w-0 flex-1 truncate font-medium">
        {t('count', { count: hits.length })}
      </p>
      <AnalyzeMenu className="phone:order-2 phone:flex-1 phone:px-2.5!" choices={choices} />
      <Button onClick={() => setOpen('label')} className="phone:order-2 phone:flex-1 phone:px-2.5!">
        <Tag aria-hidden className="size-4" />
        {t('addLabel')}
      </Button>
      <Button onClick={() => setOpen('export')} className="phone:order-2 phone:flex-1 phone:px-2.5!">
        <ArrowDownToLine aria-hidden className="size-4" />
        {t('export')}
      </Button>
      <Button tone="quiet" onClick={() => setOpen('delete')} className="phone:order-1 phone:w-control phone:px-0!">
        <Trash2 aria-hidden className="size-4" />
        <span className="phone:sr-only">{t('delete')}</span>
      </Button>
      {open === 'label' && <LabelDialog frameIds={hits.map((hit) => hit.frame.id)} onClose={() => setOpen(undefined)} onDone={onClear} />}
      {open === 'export' && (
        <Suspense>
          <ExportDialog only={{ frameIds: hits.map((hit) => hit.frame.id) }} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
      <ConfirmDialog
        open={open === 'delete'}
        title={t('confirmTitle', { count: assetIds.length })}
        description={t('confirmText', { count: assetIds.length })}
        action={t('confirm', { count: assetIds.length })}
        busy={busy}
        onConfirm={remove}
        onClose={() => setOpen(undefined)}
      />
    </FloatingBar>
  )
}
