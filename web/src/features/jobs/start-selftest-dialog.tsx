import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'

const outcomes = ['succeeded', 'partially_succeeded', 'failed'] as const

/** Sends a free rehearsal through queue and runner, ending as is asked for. */
export function StartSelftestDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('jobs.rehearsal')
  const states = useTranslations('common.state')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('succeeded')
  const start = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/jobs', {
          params: { header: { 'idempotency-key': crypto.randomUUID() } },
          body: { task: 'selftest', input: { steps: 20, stepMs: 250, outcome } },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['jobs'] })
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={t('title')} description={t('lead')}>
      <div className="space-y-4">
        {start.error !== null && <Notice tone="bad">{errorText(start.error)}</Notice>}
        <div>
          <p className="mb-1.5 font-medium">{t('outcome')}</p>
          <SegmentedControl
            label={t('outcome')}
            value={outcome}
            segments={outcomes.map((value) => ({ value, label: states(value) }))}
            onChange={setOutcome}
          />
        </div>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="primary" busy={start.isPending} onClick={() => start.mutate()}>
            {t('start')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
