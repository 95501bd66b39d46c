import { Progress as Base } from '@base-ui/react/progress'

type ProgressProps = {
  label: string
  done: number
  /** Null while unknown: the bar then only says that something moves. */
  total: number | null
}

export function Progress({ label, done, total }: ProgressProps) {
  const known = total !== null && total > 0
  return (
    <Base.Root aria-label={label} value={known ? Math.min(done, total) : null} max={known ? total : 100} className="w-full">
      <Base.Track className="block h-1.5 overflow-hidden rounded-full bg-hover">
        <Base.Indicator className="block h-full rounded-full bg-accent transition-[width] duration-150 data-indeterminate:w-full data-indeterminate:animate-pulse data-indeterminate:opacity-40" />
      </Base.Track>
    </Base.Root>
  )
}
