import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'

const spansH = ['1', '24', '168', '720'] as const
type SpanH = (typeof spansH)[number]

/** Sends again what failed for good or was skipped within a time. */
export function ReplayDialog({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const t = useTranslations('webhooks')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [span, setSpan] = useState<SpanH>('24')
  const replay = useMutation({
    mutationFn: () => {
      const params = { path: { webhookEndpointId: endpointId } }
      const since = new Date(Date.now() - Number(span) * 3_600_000).toISOString()
      return dataOf(api.POST('/v1/webhook-endpoints/{webhookEndpointId}/replay', { params, body: { since } }))
    },
    onSuccess: async ({ replayed }) => {
      toastDone({ title: t('replayed', { count: replayed }) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['webhooks'] })
    },
  })
  return (
    <Dialog open onClose={onClose} title={t('replayMissed')} description={t('replayText')}>
      {replay.error !== null && <Notice tone="bad">{errorText(replay.error)}</Notice>}
      <Select label={t('since')} value={span} options={spansH.map((value) => ({ value, label: t(`span.${value}`) }))} onChange={setSpan} />
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button tone="primary" busy={replay.isPending} onClick={() => replay.mutate()}>
          {t('replayMissed')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
