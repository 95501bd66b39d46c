import type { Assessment } from '@kensa/contract/api/assessments'
import { useTranslations } from 'use-intl'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { DecisionBadge } from '../../ui/decision-badge.tsx'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { AnswerMark } from './answer-mark.tsx'
import { answerNames, countAnswers } from './answers.ts'

type AssessmentCardsProps = { rows: readonly Assessment[]; onOpen: (assessmentId: string) => void; onNearEnd: (() => void) | undefined }

const cardPx = 132

/** Where a matrix has no room: a card for each picture with what its answers make. A tap shows them all. */
export function AssessmentCards({ rows, onOpen, onNearEnd }: AssessmentCardsProps) {
  const t = useTranslations('criteria')
  return (
    <VirtualGrid
      label={t('matrix')}
      layout="list"
      sections={[{ key: 'all', count: rows.length }]}
      keyOf={(index) => rows[index]?.id ?? String(index)}
      ratioOf={() => 1}
      listRowPx={cardPx}
      targetPx={cardPx}
      onNearEnd={onNearEnd}
      renderItem={(index) => {
        const row = rows[index]
        return row === undefined ? null : <AssessmentCard assessment={row} onOpen={onOpen} />
      }}
    />
  )
}

type AssessmentCardProps = { assessment: Assessment; onOpen: (assessmentId: string) => void }

function AssessmentCard({ assessment, onOpen }: AssessmentCardProps) {
  const t = useTranslations('criteria')
  const { id, assetName, tMs, thumbUrl, patterns, state, answers, machineAnswers } = assessment
  const counts = countAnswers(answers)
  const corrected = Object.keys(answers).filter((criterion) => answers[criterion] !== machineAnswers[criterion]).length
  const first = patterns[0]
  return (
    <button
      type="button"
      data-grid-focus
      data-assessment={id}
      onClick={() => onOpen(id)}
      className="flex size-full gap-3 border-b border-line py-2.5 text-left -outline-offset-2"
    >
      <MatImage src={thumbUrl} alt="" className="h-28 w-24 shrink-0 rounded-sm" />
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-start justify-between gap-2">
          <span className="min-w-0 truncate font-semibold">{first?.name ?? t('withoutPattern')}</span>
          <DecisionBadge state={state} />
        </span>
        <span className="line-clamp-2 text-sm text-pretty text-ink-soft">
          {first?.wording ?? t(counts.unknown > 0 ? 'patternsWaitShort' : 'noPattern')}
        </span>
        <span className="mt-auto flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          {([1, 0, null] as const).map((answer) => {
            const name = answerNames[`${answer}`]
            if (name === 'unknown' && counts.unknown === 0) return null
            return (
              <span key={name} className="flex items-center gap-1">
                <AnswerMark answer={answer} />
                <span className="sr-only">{t(`answer.${name}`)}</span>
                {counts[name]}
              </span>
            )
          })}
          {corrected > 0 && <span className="text-accent">{t('correctedCount', { count: corrected })}</span>}
        </span>
        <span className="flex gap-1.5 text-xs text-ink-faint">
          <span className="truncate">{assetName}</span>
          {tMs > 0 && <span className="shrink-0">{formatTimeCode(tMs)}</span>}
        </span>
      </span>
    </button>
  )
}
