import type { LabelColor } from '@kensa/contract/label-colors'
import { classNames } from './class-names.ts'

/** Written out whole, so that the style sheet has each of them. */
const fills: Readonly<Record<LabelColor, string>> = {
  blue: 'bg-label-blue',
  orange: 'bg-label-orange',
  green: 'bg-label-green',
  pink: 'bg-label-pink',
  sky: 'bg-label-sky',
  vermilion: 'bg-label-vermilion',
  yellow: 'bg-label-yellow',
  gray: 'bg-label-gray',
}

/** The colour of a label, beside its name. */
export function LabelDot({ color, className }: { color: LabelColor | undefined; className?: string }) {
  return (
    <span aria-hidden className={classNames('size-3 shrink-0 rounded-full', color === undefined ? 'bg-hover' : fills[color], className)} />
  )
}
