import { useTranslations } from 'use-intl'
import { Skeleton } from '../../ui/skeleton.tsx'

/** The true layout before the first item is here. */
export function SingleSkeleton() {
  const common = useTranslations('common')
  return (
    <div role="status" aria-label={common('loading')} className="flex min-h-0 flex-1 phone:flex-col">
      <div className="flex-1 bg-mat" />
      <div className="flex w-104 shrink-0 flex-col gap-4 border-l border-line bg-surface p-5 max-lg:w-80 phone:w-full phone:border-t phone:border-l-0 phone:p-3">
        <Skeleton className="h-8 w-3/4" />
        <Skeleton className="h-40 w-full phone:hidden" />
        <div className="flex-1 phone:hidden" />
        <div className="grid grid-cols-3 gap-2">
          {['no', 'unknown', 'yes'].map((key) => (
            <Skeleton key={key} className="h-20 rounded-xl phone:h-18" />
          ))}
        </div>
        <Skeleton className="h-control w-full" />
      </div>
    </div>
  )
}
