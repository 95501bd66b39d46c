import { setLanguage } from 'media-chrome/dist/utils/i18n.js'
import {
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPlayButton,
  MediaPlaybackRateButton,
  MediaTimeDisplay,
  MediaTimeRange,
} from 'media-chrome/react'
import { type RefObject, useEffect } from 'react'
import { useLocale } from 'use-intl'
import './player-words.ts'

type VideoPlayerProps = {
  src: string
  label: string
  videoRef: RefObject<HTMLVideoElement | null>
  startMs: number
  onTime: (tMs: number) => void
  onUnplayable: () => void
}

/** The player: media-chrome's controls over the browser's own video. */
export default function VideoPlayer({ src, label, videoRef, startMs, onTime, onUnplayable }: VideoPlayerProps) {
  const locale = useLocale()
  // The controls read it when they are made.
  setLanguage(locale)

  // `timeupdate` comes four times a second; the playhead follows each painted frame while playing.
  useEffect(() => {
    const video = videoRef.current
    if (video === null) return
    let request = 0
    const follow = () => {
      onTime(Math.round(video.currentTime * 1000))
      if (!video.paused) request = requestAnimationFrame(follow)
    }
    video.addEventListener('play', follow)
    video.addEventListener('seeked', follow)
    return () => {
      cancelAnimationFrame(request)
      video.removeEventListener('play', follow)
      video.removeEventListener('seeked', follow)
    }
  }, [videoRef, onTime])

  return (
    <MediaController hotkeys="noarrowleft noarrowright" lang={locale} className="kensa-player size-full">
      <video
        ref={videoRef}
        slot="media"
        src={src}
        aria-label={label}
        playsInline
        preload="metadata"
        onLoadedMetadata={({ currentTarget }) => {
          if (startMs > 0) currentTarget.currentTime = startMs / 1000
        }}
        onError={onUnplayable}
      />
      <MediaControlBar>
        <MediaPlayButton />
        <MediaTimeDisplay showDuration noToggle />
        <MediaTimeRange />
        <MediaMuteButton />
        <MediaPlaybackRateButton rates={[0.25, 0.5, 1, 2, 4]} />
        <MediaFullscreenButton />
      </MediaControlBar>
    </MediaController>
  )
}
