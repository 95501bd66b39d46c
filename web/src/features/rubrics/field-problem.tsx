import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'

type FieldProblemProps = { id?: string | undefined; warning?: boolean; className?: string; children: ReactNode }

/** What is wrong, at the field. */
export function FieldProblem({ id, warning = false, className, children }: FieldProblemProps) {
  const Icon = warning ? TriangleAlert : CircleAlert
  return (
    <p id={id} className={classNames('flex gap-1.5 text-sm', warning ? 'text-doubt' : 'text-bad', className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
