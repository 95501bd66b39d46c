import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import type { UploadItem } from './upload-item.ts'
import { useFailureText } from './use-failure-text.ts'

/** Where a file stands, in a few words. */
export function useUploadStatus(): (item: UploadItem) => string {
  const t = useTranslations('upload.row')
  const format = useFormat()
  const { reason } = useFailureText()
  return (item) => {
    const share = item.bytes === 0 ? 0 : item.doneBytes / item.bytes
    switch (item.phase) {
      case 'checking':
      case 'waiting':
        return item.paused ? t('paused', { percent: format.percent(0) }) : t(item.phase)
      case 'hashing':
        return t('hashing', { percent: format.percent(share) })
      case 'uploading':
        if (item.paused) return t('paused', { percent: format.percent(share) })
        return t('uploading', { done: format.bytes(item.doneBytes), total: format.bytes(item.bytes) })
      case 'processing':
        return item.frames !== undefined && item.frames.done > 0 ? t('frames', { count: item.frames.done }) : t('processing')
      case 'searchable':
      case 'duplicate':
        return t(item.phase)
      case 'failed':
        return item.failure === undefined ? '' : reason(item.failure)
    }
  }
}
