import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'doubt' | 'bad'

const tones: Readonly<Record<BadgeTone, string>> = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  doubt: 'bg-doubt-soft text-doubt',
  bad: 'bg-bad-soft text-bad',
}

type BadgeProps = { tone?: BadgeTone; icon?: LucideIcon | undefined; spin?: boolean; children: ReactNode }

/** A state in a word. Its icon carries the meaning for those who do not see the colour. */
export function Badge({ tone = 'neutral', icon: Icon, spin = false, children }: BadgeProps) {
  return (
    <span
      className={classNames('inline-flex h-6 items-center gap-1.5 rounded-full px-2 text-xs font-medium whitespace-nowrap', tones[tone])}
    >
      {Icon !== undefined && <Icon aria-hidden className={classNames('size-3.5 shrink-0', spin && 'animate-spin')} strokeWidth={2.4} />}
      {children}
    </span>
  )
}
