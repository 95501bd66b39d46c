import { ImageOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ReviewItem } from '../../api/types.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Box, viewAround, wholeView } from './box.ts'
import { useViewSize } from './use-view-size.ts'

type RegionPictureProps = {
  picture: NonNullable<ReviewItem['picture']>
  box: Box | undefined
  alt: string
  whole?: boolean
  /** Leaves the frame around the subject out, to see what is under it. */
  bare?: boolean
  /** The small picture is enough where it is shown small; it is fetched only when it comes into sight. */
  small?: boolean
  className?: string
  /** What lies over the picture, told how to turn its pixels into those of the screen. */
  overlay?: (toView: { scale: number; left: number; top: number }) => ReactNode
}

const thumbSideMax = 320

/** A picture around what it is about, framed; never stretched, never cut without the rest one key away. */
export function RegionPicture(props: RegionPictureProps) {
  const { picture, box, alt, whole = false, bare = false, small = false, className, overlay } = props
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const [failedUrl, setFailedUrl] = useState<string>()
  const size = useViewSize(element)
  const { widthPx, heightPx, imageUrl, thumbUrl } = picture
  const shown = size && (whole || box === undefined ? wholeView(picture, size) : viewAround(box, picture, size))
  const scale = size && shown ? size.widthPx / shown.width : 0
  const place = shown && { left: -shown.x * scale, top: -shown.y * scale, width: widthPx * scale, height: heightPx * scale }
  // A thumbnail that would be blown up to twice its size says too little.
  const thumbScale = thumbSideMax / Math.max(widthPx, heightPx)
  const thumbEnough = small && scale <= 2 * thumbScale
  const url = thumbEnough ? thumbUrl : imageUrl
  return (
    <div ref={setElement} className={classNames('relative overflow-hidden bg-mat', className)}>
      {failedUrl === url ? (
        <ImageOff role="img" aria-label={alt} className="absolute inset-0 m-auto size-6 text-ink-faint" strokeWidth={1.5} />
      ) : (
        place && (
          <>
            {!thumbEnough && <img src={thumbUrl} alt="" aria-hidden draggable={false} style={place} className="absolute max-w-none" />}
            <img
              key={url}
              src={url}
              alt={alt}
              draggable={false}
              loading={small ? 'lazy' : 'eager'}
              onError={() => setFailedUrl(url)}
              style={place}
              className="absolute max-w-none"
            />
            {box !== undefined && !bare && overlay === undefined && (
              <div
                aria-hidden
                className={`pointer-events-none absolute rounded-xs border-2 border-on-veil ring-veil inset-ring-1 inset-ring-veil ${small ? 'ring-1' : 'ring-2'}`}
                style={{
                  left: place.left + box.x * scale - 2,
                  top: place.top + box.y * scale - 2,
                  width: box.width * scale + 4,
                  height: box.height * scale + 4,
                }}
              />
            )}
            {overlay?.({ scale, left: place.left, top: place.top })}
          </>
        )
      )}
    </div>
  )
}
