import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** Rows of one kind of thing, on a surface, with hairlines between them. */
export function DataList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {children}
    </ul>
  )
}

type DataRowProps = {
  /** The picture or icon that leads. */
  lead?: ReactNode
  title: ReactNode
  /** Secondary facts under the title. */
  facts?: ReactNode
  /** State and actions at the end. */
  end?: ReactNode
  /** What opens below the row. */
  children?: ReactNode
  className?: string
}

export function DataRow({ lead, title, facts, end, children, className }: DataRowProps) {
  return (
    <li className={classNames('px-4 py-2', className)}>
      <div className="flex min-h-[calc(var(--row-height)-1rem)] flex-wrap items-center gap-x-4 gap-y-2">
        {lead}
        <div className="min-w-0 flex-1 basis-40">
          <div className="font-medium text-pretty">{title}</div>
          {facts !== undefined && <div className="flex flex-wrap gap-x-3 text-sm text-ink-faint">{facts}</div>}
        </div>
        {end !== undefined && <div className="flex items-center gap-2">{end}</div>}
      </div>
      {children}
    </li>
  )
}
