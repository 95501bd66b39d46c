import { useLocale, useTranslations } from 'use-intl'
import type { BatchSummary } from './batch-summary.ts'
import { useFailureText } from './use-failure-text.ts'

/** A finished batch in words: "2 of 60 files failed: not an image (report.svg). The other 58 are searchable." */
export function useBatchText(): (summary: BatchSummary) => string {
  const t = useTranslations('upload.summary')
  const locale = useLocale()
  const { reason } = useFailureText()
  return ({ total, failed, searchable, duplicates, pending, groups }) => {
    const words: string[] = []
    if (failed > 0) {
      const reasons = groups.map((group) => {
        const names = group.more > 0 ? [...group.names, t('more', { count: group.more })] : group.names
        return t('reason', { reason: reason(group.reason), names: new Intl.ListFormat(locale, { type: 'unit' }).format(names) })
      })
      words.push(t('failed', { failed, total, reasons: new Intl.ListFormat(locale, { type: 'unit' }).format(reasons) }))
      if (searchable > 0) words.push(t(duplicates + pending > 0 ? 'someSearchable' : 'others', { count: searchable }))
    } else if (searchable === total) words.push(t('searchable', { count: total }))
    else if (searchable > 0) words.push(t('someSearchable', { count: searchable }))
    if (duplicates > 0) words.push(t(duplicates === total ? 'allDuplicates' : 'duplicates', { count: duplicates }))
    return words.join(locale === 'ja' ? '' : ' ')
  }
}
