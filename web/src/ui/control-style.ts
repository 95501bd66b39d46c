/** The frame that text fields and selects share. */
export const controlStyle =
  'h-control w-full rounded-md border border-line-strong bg-surface px-3 text-ink transition-colors hover:border-ink-faint aria-invalid:border-bad disabled:opacity-50 focus-visible:outline-offset-0'
