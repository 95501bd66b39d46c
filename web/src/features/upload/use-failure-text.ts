import { useTranslations } from 'use-intl'
import type en from '../../i18n/en/upload.json'
import { useFormat } from '../../i18n/use-format.ts'
import type { UploadFailure } from './upload-item.ts'

type Reason = keyof (typeof en)['reason']

const otherReasons: ReadonlySet<string> = new Set<Reason>([
  'offline',
  'storage',
  'forbidden',
  'not_found',
  'rate_limited',
  'upload_incomplete',
  'upload_size_mismatch',
  'upload_hash_mismatch',
  'file_empty',
  'too_large',
  'unsupported_type',
  'file_truncated',
  'file_corrupt',
  'image_too_large',
  'too_many_pages',
  'video_unreadable',
  'video_without_index',
  'decode_timeout',
  'decode_out_of_memory',
  'attempts_exhausted',
])

const isReason = (code: string): code is Reason => otherReasons.has(code)

/** A failure in two lengths: the few words of a summary, and the sentence of the file. */
export function useFailureText(): { reason: (failure: UploadFailure) => string; sentence: (failure: UploadFailure) => string } {
  const t = useTranslations('upload')
  const format = useFormat()
  const reason = (failure: UploadFailure) => {
    if (failure.code !== 'refused') return t(`reason.${failure.code}`)
    return t(`reason.${isReason(failure.errorCode) ? failure.errorCode : 'other'}`)
  }
  const sentence = (failure: UploadFailure) => {
    switch (failure.code) {
      case 'file_empty':
      case 'unreadable':
        return t(`problem.${failure.code}`)
      case 'too_large':
        return t('problem.too_large', { found: format.bytes(failure.foundBytes), limit: format.bytes(failure.limitBytes) })
      case 'name_too_long':
        return t('problem.name_too_long', { found: failure.foundChars, limit: failure.limitChars })
      case 'unsupported_type':
        if (/^HEI[CF]$/.test(failure.found)) return t('problem.heic')
        return failure.found === '' ? t('problem.unknown_type') : t('problem.unsupported_type', { found: failure.found })
      case 'content_mismatch':
        return t('problem.content_mismatch', { extension: failure.extension })
      case 'refused':
        if (failure.errorCode === 'offline') return t('problem.offline')
        if (failure.errorCode === 'storage') return t('problem.storage', { detail: failure.detail })
        return failure.detail
    }
  }
  return { reason, sentence }
}
