import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  icon: LucideIcon
  title: string
  /** What belongs here and how it gets here. */
  children?: ReactNode
  /** The first action. */
  action?: ReactNode
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center phone:py-10">
      <span className="mb-4 grid size-12 place-items-center rounded-xl bg-sunken text-ink-faint">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <h2 className="text-lg font-semibold text-balance">{title}</h2>
      {children !== undefined && <div className="mt-1.5 text-pretty text-ink-soft">{children}</div>}
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
