import { useQueryClient } from '@tanstack/react-query'
import { ArrowDownToLine, Trash2, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FloatingBar } from '../../ui/floating-bar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { AnalyzeMenu } from '../analyze/analyze-menu.tsx'
import { deleteAssets } from './delete-assets.ts'

const ExportDialog = lazy(async () => ({ default: (await import('../exports/export-dialog.tsx')).ExportDialog }))

type SelectionBarProps = { ids: readonly string[]; frameCount: number; total: number; onAll: () => void; onClear: () => void }

/** What can be done with the selected files. */
export function SelectionBar({ ids, frameCount, total, onAll, onClear }: SelectionBarProps) {
  const t = useTranslations('library.selection')
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [exporting, setExporting] = useState(false)
  const [done, setDone] = useState<number>()
  const count = ids.length
  const remove = async () => {
    setDone(0)
    const { failed } = await deleteAssets(queryClient, ids, setDone)
    setDone(undefined)
    setAsking(false)
    onClear()
    if (failed > 0) toastFailed({ title: t('deleteFailed', { failed }) })
    else toastDone({ title: t('deleted', { count }) })
  }
  return (
    <FloatingBar label={t('label')} wraps>
      <IconButton icon={X} label={t('clear')} onClick={onClear} />
      <p aria-live="polite" className="min-w-0 flex-1 truncate font-medium">
        {done === undefined ? t('count', { count }) : t('deleting', { done, total: count })}
      </p>
      {count < total && (
        <Button tone="quiet" onClick={onAll} className="phone:hidden">
          {t('all')}
        </Button>
      )}
      <AnalyzeMenu className="phone:order-2 phone:flex-1 phone:px-2.5!" choices={[{ name: 'assets', count: frameCount, assetIds: ids }]} />
      <Button onClick={() => setExporting(true)} className="phone:order-2 phone:flex-1 phone:px-2.5!">
        <ArrowDownToLine aria-hidden className="size-4" />
        {t('export')}
      </Button>
      <Button onClick={() => setAsking(true)} className="phone:order-1 phone:w-control phone:px-0!">
        <Trash2 aria-hidden className="size-4" />
        <span className="phone:sr-only">{t('delete')}</span>
      </Button>
      {exporting && (
        <Suspense>
          <ExportDialog only={{ assetIds: [...ids] }} onClose={() => setExporting(false)} />
        </Suspense>
      )}
      <ConfirmDialog
        open={asking}
        title={t('confirmTitle', { count })}
        description={t('confirmText', { count })}
        action={t('confirm', { count })}
        busy={done !== undefined}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </FloatingBar>
  )
}
