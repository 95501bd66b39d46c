import { Check, CircleHelp, type LucideIcon, X } from 'lucide-react'

export type BigAnswer = 'reject' | 'cant_tell' | 'accept'

/** The three answers in the order of the arrows: left, down, right. Shape and word carry them, the colour helps. */
export const bigAnswers: readonly { answer: BigAnswer; icon: LucideIcon; keys: string; style: string; sign: string }[] = [
  {
    answer: 'reject',
    icon: X,
    keys: '←',
    style: 'bg-bad-soft text-bad hover:inset-ring-2 hover:inset-ring-bad active:bg-bad active:text-on-bad',
    sign: 'bg-bad text-on-bad',
  },
  {
    answer: 'cant_tell',
    icon: CircleHelp,
    keys: '↓',
    style: 'bg-doubt-soft text-doubt hover:inset-ring-2 hover:inset-ring-doubt active:bg-doubt active:text-on-accent',
    sign: 'bg-doubt text-on-accent',
  },
  {
    answer: 'accept',
    icon: Check,
    keys: '→',
    style: 'bg-good-soft text-good hover:inset-ring-2 hover:inset-ring-good active:bg-good active:text-on-accent',
    sign: 'bg-good text-on-accent',
  },
]
