import type { LabelColor } from '@kensa/contract/label-colors'
import { LabelDot } from '../../ui/label-dot.tsx'

/** What is asked about the item in sight; read out when the next one comes. */
export function Question({ text, color }: { text: string; color?: LabelColor | undefined }) {
  return (
    <div className="flex items-center gap-2.5">
      {color !== undefined && <LabelDot color={color} className="size-4" />}
      <h2 aria-live="polite" className="min-w-0 flex-1 text-xl font-semibold text-balance">
        {text}
      </h2>
    </div>
  )
}
