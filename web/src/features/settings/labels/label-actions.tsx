import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Archive, ArchiveRestore, EllipsisVertical, Merge, Split, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { Label } from '../../../api/types.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { toastDone, toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** What can be done with a whole label. */
export function LabelActions({ label }: { label: Label }) {
  const t = useTranslations('labels')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<'merge' | 'split' | 'delete'>()
  const params = { path: { labelId: label.id } }
  const { name } = label
  const isArchived = label.archivedAt !== null
  const after = {
    onError: (error: unknown) => toastFailed({ title: t('action.failed'), description: errorText(error) }),
    onSettled: () => refreshLabels(queryClient),
  }
  const archive = useMutation({
    mutationFn: () =>
      isArchived ? api.POST('/v1/labels/{labelId}/restore', { params }) : api.POST('/v1/labels/{labelId}/archive', { params }),
    onSuccess: () => toastDone({ title: t(isArchived ? 'action.restoredDone' : 'action.archivedDone', { name }) }),
    ...after,
  })
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/labels/{labelId}', { params }),
    onSuccess: () => toastDone({ title: t('action.deletedDone', { name }) }),
    ...after,
    onSettled: () => {
      setOpen(undefined)
      return refreshLabels(queryClient)
    },
  })
  const isUnused = label.frameCount === 0 && label.mergedIds.length === 0
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu trigger={<IconButton icon={EllipsisVertical} label={t('more', { name })} />}>
        <MenuItem icon={Merge} onSelect={() => setOpen('merge')}>
          {t('action.merge')}
        </MenuItem>
        <MenuItem icon={Split} disabled={label.frameCount === 0} onSelect={() => setOpen('split')}>
          {t('action.split')}
        </MenuItem>
        <MenuItem icon={isArchived ? ArchiveRestore : Archive} onSelect={() => archive.mutate()}>
          {t(isArchived ? 'action.restore' : 'action.archive')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Trash2} tone="danger" disabled={!isUnused} onSelect={() => setOpen('delete')}>
          {t('action.delete')}
        </MenuItem>
      </Menu>
      {open === 'merge' && <MergeDialog label={label} onClose={close} />}
      {open === 'split' && <SplitDialog label={label} onClose={close} />}
      <ConfirmDialog
        open={open === 'delete'}
        title={t('action.deleteTitle', { name })}
        description={t('action.deleteText')}
        action={common('delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
    </>
  )
}
