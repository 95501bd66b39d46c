import { Shortcut } from '../../ui/shortcut.tsx'

/** The key of a button, for eyes: its name is read without it. */
export function KeyHint({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  return (
    <span aria-hidden className="inline-flex">
      <Shortcut keys={keys} inverse={inverse} />
    </span>
  )
}
