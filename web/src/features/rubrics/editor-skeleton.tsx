import { useTranslations } from 'use-intl'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'

/** The editor while its rubric is on its way, in its true layout. */
export function EditorSkeleton() {
  const t = useTranslations('common')
  return (
    <div role="status" aria-label={t('loading')} className="mt-2">
      <Skeleton className="mb-4 h-9 w-80 max-w-full" />
      <Skeleton className="mb-4 h-9 w-96 max-w-full" />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <SkeletonRows rows={8} />
        <Skeleton className="h-96 max-xl:hidden" />
      </div>
    </div>
  )
}
