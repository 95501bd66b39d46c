import { classNames } from './class-names.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

const tones: Readonly<Record<ButtonTone, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong/60 bg-surface text-ink shadow-raised hover:bg-hover',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent',
  danger: 'bg-bad text-on-bad hover:bg-bad-strong',
}

/** One look for buttons and for links that act as the page's next step. */
export function buttonStyle(tone: ButtonTone = 'secondary', className?: string): string {
  return classNames(
    'inline-flex h-control shrink-0 items-center justify-center gap-2 rounded-md px-3.5 font-medium whitespace-nowrap transition-colors select-none',
    'disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50 data-disabled:opacity-50',
    tones[tone],
    className,
  )
}
