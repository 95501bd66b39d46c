import { useTranslations } from 'use-intl'
import { Skeleton } from '../../ui/skeleton.tsx'

/** The layout of the results while they are on their way. */
export function CriteriaSkeleton({ phone }: { phone: boolean }) {
  const t = useTranslations('criteria')
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-2">
      {Array.from({ length: phone ? 5 : 9 }, (_, k) => (
        <Skeleton key={k} className={phone ? 'h-30' : 'h-13'} />
      ))}
    </div>
  )
}
