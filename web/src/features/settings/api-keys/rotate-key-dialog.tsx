import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { ApiKey } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { KeySecret } from './key-secret.tsx'

const overlapsS = ['0', '3600', '86400', '604800'] as const
type OverlapS = (typeof overlapsS)[number]

/** Asks how long the old secret works on; then shows the new one, this once. */
export function RotateKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useTranslations('settings.apiKeys')
  const common = useTranslations('common')
  const format = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  // Two old secrets at once would be one too many to keep in mind.
  const isOverlapping = apiKey.previous !== null
  const [overlap, setOverlap] = useState<OverlapS>(isOverlapping ? '0' : '86400')
  const rotate = useMutation({
    mutationFn: () => {
      const params = { path: { apiKeyId: apiKey.id } }
      return dataOf(api.POST('/v1/api-keys/{apiKeyId}/rotate', { params, body: { overlapSeconds: Number(overlap) } }))
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  if (rotate.data !== undefined) {
    const { previous } = rotate.data.apiKey
    const note = previous === null ? t('oldEnded') : t('oldUntil', { hint: previous.hint, date: format.dateTime(previous.expiresAt) })
    return <KeySecret secret={rotate.data.secret} note={note} onClose={onClose} />
  }
  return (
    <Dialog open onClose={onClose} title={t('rotateAsk', { name: apiKey.name })} description={t('rotateText')}>
      {rotate.error !== null && <Notice tone="bad">{errorText(rotate.error)}</Notice>}
      {isOverlapping ? (
        <Notice tone="doubt">{t('rotateOverlapping')}</Notice>
      ) : (
        <Select
          label={t('overlap')}
          value={overlap}
          options={overlapsS.map((value) => ({ value, label: t(`overlaps.${value}`) }))}
          onChange={setOverlap}
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button tone="primary" busy={rotate.isPending} onClick={() => rotate.mutate()}>
          {t('rotate')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
