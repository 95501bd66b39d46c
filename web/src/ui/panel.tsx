import { type ReactNode, useId } from 'react'

type PanelProps = { title: string; description?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A titled part of a page. */
export function Panel({ title, description, actions, children }: PanelProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="mb-6 rounded-lg border border-line bg-surface p-5 phone:p-4">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          {description !== undefined && <p className="mt-0.5 max-w-xl text-ink-soft">{description}</p>}
        </div>
        {actions !== undefined && <div className="flex gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
