export const topBarButtonStyle =
  'flex h-control min-w-0 max-w-60 items-center gap-2 rounded-md px-2 text-ink transition-colors select-none hover:bg-hover data-popup-open:bg-hover phone:max-w-[40vw]'
