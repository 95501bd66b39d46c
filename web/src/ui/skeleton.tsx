import { classNames } from './class-names.ts'

/** The place of something still loading; give it the true size. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('animate-pulse rounded-md bg-hover', className)} />
}
