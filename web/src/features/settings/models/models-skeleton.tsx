import { Skeleton } from '../../../ui/skeleton.tsx'

/** The figures of the fleet, still loading. */
export function ModelsSkeleton() {
  return (
    <div aria-hidden className="grid grid-cols-4 gap-4 max-lg:grid-cols-2">
      {Array.from({ length: 4 }, (_, figure) => (
        <div key={figure} className="space-y-2 py-0.5">
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-6 w-16" />
        </div>
      ))}
    </div>
  )
}
