/** What floats near the thing that opened it. */
export const popupStyle =
  'rounded-lg bg-raised p-1 text-ink shadow-floating outline-none transition-[opacity,translate] duration-100 data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0'

export const popupItemStyle =
  'flex min-h-control items-center gap-2.5 rounded-md px-2.5 py-1 outline-none select-none data-highlighted:bg-hover data-disabled:opacity-50 data-selected:font-medium'
