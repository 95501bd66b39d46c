import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type FloatingBarProps = {
  label: string
  /** On a phone what leads has a row of its own, over the actions that have no room beside it. */
  wraps?: boolean
  children: ReactNode
}

/** Actions on what is selected: over the foot of the page, above the bottom bar on a phone. */
export function FloatingBar({ label, wraps = false, children }: FloatingBarProps) {
  return (
    <section
      aria-label={label}
      className={classNames(
        'fixed bottom-[calc(1rem+var(--bottom-bar-height)+var(--page-foot-height,0rem))] left-1/2 z-20 flex w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 items-center gap-2 rounded-xl bg-raised p-1.5 shadow-floating phone:inset-x-2 phone:bottom-[calc(0.5rem+var(--bottom-bar-height)+var(--page-foot-height,0rem))] phone:w-auto phone:translate-x-0',
        wraps && 'phone:flex-wrap phone:[&>p]:basis-[55%]',
      )}
    >
      {children}
    </section>
  )
}
