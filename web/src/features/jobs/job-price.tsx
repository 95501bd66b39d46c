import { dollars } from '@kensa/contract/usage'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'

/** What the job has cost, and what is held for the rest while it goes on. */
export function JobPrice({ job }: { job: Pick<Job, 'price'> }) {
  const t = useTranslations('jobs')
  const { chargedMicros, reservedMicros } = job.price
  if (chargedMicros === 0 && reservedMicros === 0) return <span>{t('price.free')}</span>
  if (reservedMicros === 0) return <span className="tabular-nums">{dollars(chargedMicros)}</span>
  return <span className="tabular-nums">{t('price.upTo', { price: dollars(chargedMicros + reservedMicros) })}</span>
}
