import { classNames } from './class-names.ts'

/** A key as printed on the keyboard, for those who have one. */
export function Shortcut({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  return (
    <kbd
      className={classNames(
        'rounded-sm border px-1 font-sans text-xs leading-4 touch:hidden',
        inverse ? 'border-on-ink/40' : 'border-line bg-sunken text-ink-faint',
      )}
    >
      {keys}
    </kbd>
  )
}
