import { Check, RefreshCw, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Certificate } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { DataList, DataRow } from '../../../ui/data-list.tsx'

/** What held when, and why it ended. */
export function CertificateHistory({ certificates }: { certificates: readonly Certificate[] }) {
  const t = useTranslations('certificates')
  const format = useFormat()
  if (certificates.length === 0) return <p className="text-ink-soft">{t('history.none')}</p>
  return (
    <DataList label={t('history.title')}>
      {certificates.map(({ id, threshold, coverage, audited, errors, createdAt, suspendedAt, reasons, alpha }) => {
        const renewed = reasons.includes('renewed')
        const Icon = suspendedAt === null ? Check : renewed ? RefreshCw : X
        return (
          <DataRow
            key={id}
            lead={<Icon aria-hidden className={`size-4 ${suspendedAt === null ? 'text-good' : renewed ? 'text-ink-faint' : 'text-bad'}`} />}
            title={t('history.from', {
              threshold: format.number(threshold),
              coverage: format.percent(coverage),
              alpha: format.share(alpha),
            })}
            facts={
              <>
                <span>
                  {suspendedAt === null
                    ? t('history.since', { from: format.dateTime(createdAt) })
                    : t('history.span', { from: format.dateTime(createdAt), to: format.dateTime(suspendedAt) })}
                </span>
                <span>{t('figure.ofReviews', { errors, count: audited })}</span>
                {reasons.map((reason) => (
                  <span key={reason}>{t(`reason.${reason}`)}</span>
                ))}
              </>
            }
          />
        )
      })}
    </DataList>
  )
}
