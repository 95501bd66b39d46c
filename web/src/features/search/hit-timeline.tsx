import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SearchHit } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useElementWidth } from '../../ui/grid/use-element-width.ts'
import { markStrength } from '../asset/mark-strength.ts'
import { roomyMarks } from '../asset/roomy-marks.ts'

type HitTimelineProps = { hit: SearchHit; siblings: readonly SearchHit[]; onOpen: (frameId: string) => void }

/** Where in the video the hit lies, among the other hits of the same video. */
export function HitTimeline({ hit, siblings, onOpen }: HitTimelineProps) {
  const t = useTranslations('search.hit')
  const durationMs = Math.max(hit.asset.durationMs ?? 0, ...siblings.map(({ frame }) => frame.tMs), 1)
  const [line, setLine] = useState<HTMLDivElement | null>(null)
  const pressable = roomyMarks(siblings, useElementWidth(line), durationMs, hit.frame.id)
  const scores = siblings.map((sibling) => sibling.score)
  return (
    <section aria-label={t('where')}>
      <h3 className="mb-2 font-medium">{t('where')}</h3>
      <div ref={setLine} className="relative mx-2 h-11">
        <div className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-hover" />
        {siblings.map(({ frame, rank, score }) => {
          const bar = (
            <span
              style={{ height: `${25 + 50 * markStrength(score, scores)}%` }}
              className="mx-auto block w-1 rounded-full bg-ink-faint group-hover:bg-accent group-aria-[current]:w-2 group-aria-[current]:bg-accent"
            />
          )
          const place = 'absolute inset-y-0 flex w-6 -translate-x-1/2 items-center'
          const style = { left: `${(frame.tMs / durationMs) * 100}%` }
          if (!pressable.has(frame.id)) {
            return (
              <span key={frame.id} aria-hidden style={style} className={`${place} pointer-events-none`}>
                {bar}
              </span>
            )
          }
          return (
            <button
              key={frame.id}
              type="button"
              aria-label={t('mark', { time: formatTimeCode(frame.tMs), rank })}
              aria-current={frame.id === hit.frame.id ? 'true' : undefined}
              onClick={() => onOpen(frame.id)}
              style={style}
              className={`group ${place} aria-[current]:z-10`}
            >
              {bar}
            </button>
          )
        })}
      </div>
      <p className="flex justify-between text-xs text-ink-faint">
        <span>{formatTimeCode(0)}</span>
        <span>{formatTimeCode(durationMs)}</span>
      </p>
    </section>
  )
}
