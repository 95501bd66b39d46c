import { useBlocker } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

/** Asks before a page with unsaved work is left, by a link, the way back or the browser's own buttons. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const t = useTranslations('rubrics.leave')
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      open={status === 'blocked'}
      title={t('title')}
      description={t('text')}
      action={t('do')}
      onConfirm={() => proceed?.()}
      onClose={() => reset?.()}
    />
  )
}
