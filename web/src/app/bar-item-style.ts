/** A place in the phone's bar, and the mark around its icon. */
export const barItemStyle =
  'group flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-ink-soft focus-visible:-outline-offset-2'
export const barMarkStyle =
  'relative grid h-7 w-14 place-items-center rounded-full transition-colors group-data-active:bg-accent-soft group-data-active:text-accent'
