import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  info: { style: 'bg-accent-soft', icon: Info, ink: 'text-accent' },
  good: { style: 'bg-good-soft', icon: CircleCheck, ink: 'text-good' },
  doubt: { style: 'bg-doubt-soft', icon: TriangleAlert, ink: 'text-doubt' },
  bad: { style: 'bg-bad-soft', icon: CircleAlert, ink: 'text-bad' },
} as const

/** A message that belongs to the form or page around it and stays. */
export function Notice({ tone = 'info', children, action }: { tone?: keyof typeof looks; children: ReactNode; action?: ReactNode }) {
  const { style, icon: Icon, ink } = looks[tone]
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={classNames('flex items-start gap-3 rounded-lg px-4 py-3', style)}>
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', ink)} strokeWidth={2.2} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  )
}
