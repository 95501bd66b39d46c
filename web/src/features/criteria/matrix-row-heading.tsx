import type { Assessment } from '@kensa/contract/api/assessments'
import { Check, CircleDashed, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { MatImage } from '../../ui/mat-image.tsx'

type MatrixRowHeadingProps = {
  assessment: Assessment
  compact: boolean
  cell: string
  tabIndex: number
  onFocus: () => void
  onOpen: (assessmentId: string) => void
}

const states = {
  proposed: { icon: CircleDashed, ink: 'text-doubt' },
  accepted: { icon: Check, ink: 'text-good' },
  rejected: { icon: X, ink: 'text-bad' },
} as const

/** The picture of a row, what its answers make, and whether that stands. A press looks at it closely. */
export function MatrixRowHeading({ assessment, compact, cell, tabIndex, onFocus, onOpen }: MatrixRowHeadingProps) {
  const t = useTranslations('criteria')
  const tDecision = useTranslations('common.decision')
  const { id, assetName, tMs, thumbUrl, patterns, state } = assessment
  const { icon: Icon, ink } = states[state]
  const first = patterns[0]?.name ?? t('withoutPattern')
  return (
    <button
      type="button"
      data-cell={cell}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={() => onOpen(id)}
      className="flex h-full w-full items-center gap-2.5 px-2 text-left -outline-offset-2"
    >
      <MatImage src={thumbUrl} alt="" className={`shrink-0 rounded-xs ${compact ? 'h-9 w-12' : 'h-11 w-14.5'}`} />
      <span className="min-w-0 flex-1">
        <span className="block truncate leading-5 font-medium">{first}</span>
        <span className="flex gap-1.5 text-xs leading-4 text-ink-faint">
          <span className="truncate">{assetName}</span>
          {tMs > 0 && <span className="shrink-0">{formatTimeCode(tMs)}</span>}
        </span>
      </span>
      <Icon role="img" aria-label={tDecision(state)} className={`size-4 shrink-0 ${ink}`} strokeWidth={2.4} />
    </button>
  )
}
