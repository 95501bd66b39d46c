import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Frame, Search, SearchHit } from '../../api/types.ts'
import { isTyping } from '../../app/is-typing.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RegionOverlay } from '../annotation/region-overlay.tsx'
import { nearestFrame, neighborMark, stepFrame } from './timeline-scale.ts'
import { VideoTimeline } from './video-timeline.tsx'

const VideoPlayer = lazy(() => import('./video-player.tsx'))

/** A region belongs to its still: over the running video it would lag behind. */
const onFrameMs = 40

type VideoViewProps = {
  src: string | null
  name: string
  durationMs: number
  frames: readonly Frame[]
  search: Search | undefined
  hits: readonly SearchHit[]
  startMs: number
  /** The moment in view, told when it rests. */
  onMoment: (tMs: number) => void
}

/** A video with the timeline of its frames. Where the browser cannot play it, the frames are shown instead. */
export function VideoView({ src, name, durationMs, frames, search, hits, startMs, onMoment }: VideoViewProps) {
  const t = useTranslations('asset.video')
  const videoRef = useRef<HTMLVideoElement>(null)
  const [currentMs, setCurrentMs] = useState(startMs)
  const [unplayable, setUnplayable] = useState(src === null)
  const marks = hits.map((hit) => ({ tMs: hit.frame.tMs }))

  const seek = useCallback(
    (tMs: number) => {
      setCurrentMs(tMs)
      const video = videoRef.current
      if (video !== null) {
        video.pause()
        video.currentTime = tMs / 1000
      }
      onMoment(tMs)
    },
    [onMoment],
  )
  const step = useCallback(
    (steps: number) => {
      const frame = frames[stepFrame(frames, currentMs, steps)]
      if (frame !== undefined) seek(frame.tMs)
    },
    [frames, currentMs, seek],
  )
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      step(event.key === 'ArrowLeft' ? -1 : 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [step])
  // A link to another moment of the same video.
  useEffect(() => setCurrentMs(startMs), [startMs])

  const shown = frames[nearestFrame(frames, currentMs)]
  const before = neighborMark(marks, currentMs, -1)
  const after = neighborMark(marks, currentMs, 1)
  return (
    <div>
      <div className="relative h-[min(62dvh,40rem)] overflow-hidden rounded-sm bg-mat phone:h-[34dvh]">
        {unplayable || src === null ? (
          <MatImage src={shown?.imageUrl ?? null} alt={t('frame', { time: formatTimeCode(shown?.tMs ?? 0) })} eager className="size-full" />
        ) : (
          <Suspense>
            <VideoPlayer
              src={src}
              label={t('label', { name })}
              videoRef={videoRef}
              startMs={startMs}
              onTime={setCurrentMs}
              onUnplayable={() => setUnplayable(true)}
            />
          </Suspense>
        )}
        {shown !== undefined && (unplayable || Math.abs(shown.tMs - currentMs) <= onFrameMs) && <RegionOverlay frame={shown} />}
      </div>
      {unplayable && src !== null && (
        <div className="mt-2">
          <Notice>{t('unplayable')}</Notice>
        </div>
      )}
      {frames.length > 0 && <VideoTimeline frames={frames} hits={hits} durationMs={durationMs} currentMs={currentMs} onSeek={seek} />}
      <div className="mt-2 flex flex-wrap items-center gap-1">
        <IconButton icon={ChevronLeft} label={t('previousFrame')} shortcut="←" onClick={() => step(-1)} />
        <span className="min-w-28 text-center text-sm text-ink-soft">
          {t('position', { time: formatTimeCode(currentMs), duration: formatTimeCode(durationMs) })}
        </span>
        <IconButton icon={ChevronRight} label={t('nextFrame')} shortcut="→" onClick={() => step(1)} />
        {hits.length > 0 && (
          <>
            <span className="mx-2 h-5 w-px bg-line" />
            <IconButton
              icon={ChevronsLeft}
              label={t('previousHit')}
              disabled={before === undefined}
              onClick={() => before && seek(before.tMs)}
            />
            <IconButton icon={ChevronsRight} label={t('nextHit')} disabled={after === undefined} onClick={() => after && seek(after.tMs)} />
            <span className="text-sm text-ink-faint">
              {search?.text == null ? t('hitsPicture', { count: hits.length }) : t('hits', { count: hits.length, query: search.text })}
            </span>
          </>
        )}
      </div>
    </div>
  )
}
