import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Frame, SearchHit } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useElementWidth } from '../../ui/grid/use-element-width.ts'
import { markStrength } from './mark-strength.ts'
import { roomyMarks } from './roomy-marks.ts'
import { filmStrip, nearestFrame, stepFrame, timeAt } from './timeline-scale.ts'

type VideoTimelineProps = {
  frames: readonly Frame[]
  hits: readonly SearchHit[]
  durationMs: number
  currentMs: number
  onSeek: (tMs: number) => void
}

const pictureWidthPx = 76

/** The frames of a video as a film strip: hover to see, press to go there, arrow keys step. Hits of the search stand above it. */
export function VideoTimeline({ frames, hits, durationMs, currentMs, onSeek }: VideoTimelineProps) {
  const t = useTranslations('asset.video')
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const [hoverPx, setHoverPx] = useState<number>()
  const widthPx = useElementWidth(element)
  const strip = filmStrip(frames, Math.max(1, Math.floor(widthPx / pictureWidthPx)), durationMs)
  const pressable = roomyMarks(hits, widthPx, durationMs)
  const scores = hits.map((hit) => hit.score)
  const share = (tMs: number) => `${Math.min(100, (tMs / Math.max(durationMs, 1)) * 100)}%`
  const timeOf = (event: PointerEvent) => timeAt(event.clientX - event.currentTarget.getBoundingClientRect().left, widthPx, durationMs)
  const hovered = hoverPx === undefined ? undefined : frames[nearestFrame(frames, timeAt(hoverPx, widthPx, durationMs))]

  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -1e9, End: 1e9 }[event.key]
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    // The page steps on the same keys; here the slider has.
    event.stopPropagation()
    const frame = frames[stepFrame(frames, currentMs, steps)]
    if (frame !== undefined) onSeek(frame.tMs)
  }

  return (
    <div className="select-none">
      <div className="relative h-8">
        {hits.map(({ frame, rank, score }) => {
          const strength = markStrength(score, scores)
          const bar = (
            <span
              style={{ height: `${20 + 60 * strength}%`, opacity: 0.4 + 0.6 * strength }}
              className="absolute bottom-1 left-1/2 w-1.5 -translate-x-1/2 rounded-full bg-accent group-hover:opacity-100!"
            />
          )
          const place = { style: { left: share(frame.tMs) }, className: 'group absolute bottom-0 h-8 w-6 -translate-x-1/2' }
          if (!pressable.has(frame.id)) {
            return (
              <span key={frame.id} aria-hidden {...place} className={`${place.className} pointer-events-none`}>
                {bar}
              </span>
            )
          }
          const label = t('hit', { rank, time: formatTimeCode(frame.tMs) })
          return (
            <button key={frame.id} type="button" aria-label={label} onClick={() => onSeek(frame.tMs)} {...place}>
              {bar}
            </button>
          )
        })}
      </div>
      <div
        ref={setElement}
        role="slider"
        tabIndex={0}
        aria-label={t('timeline')}
        aria-valuemin={0}
        aria-valuemax={durationMs}
        aria-valuenow={Math.min(currentMs, durationMs)}
        aria-valuetext={t('position', { time: formatTimeCode(currentMs), duration: formatTimeCode(durationMs) })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          onSeek(timeOf(event))
        }}
        onPointerMove={(event) => {
          setHoverPx(event.clientX - event.currentTarget.getBoundingClientRect().left)
          if (event.buttons === 1) onSeek(timeOf(event))
        }}
        onPointerLeave={() => setHoverPx(undefined)}
        className="relative flex h-14 touch-none overflow-hidden rounded-sm bg-mat"
      >
        {strip.map((frame, slot) => (
          <img
            // A short video repeats its frames along the strip.
            key={`${slot}-${frame.id}`}
            src={frame.thumbUrl}
            alt=""
            loading="lazy"
            draggable={false}
            className="h-full min-w-0 flex-1 object-cover opacity-80"
          />
        ))}
        <span
          aria-hidden
          style={{ left: share(currentMs) }}
          className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent outline-1 outline-on-veil"
        />
      </div>
      <div className="relative">
        {hovered !== undefined && hoverPx !== undefined && (
          <div
            aria-hidden
            style={{ left: Math.min(Math.max(hoverPx, 88), Math.max(widthPx - 88, 88)) }}
            className="pointer-events-none absolute bottom-16 z-10 w-44 -translate-x-1/2 overflow-hidden rounded-md bg-raised shadow-floating"
          >
            <img src={hovered.thumbUrl} alt="" className="h-28 w-full bg-mat object-contain" />
            <p className="py-1 text-center text-xs">{formatTimeCode(hovered.tMs)}</p>
          </div>
        )}
      </div>
    </div>
  )
}
