import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { classNames } from './class-names.ts'

type MatImageProps = {
  /** Null while there is no picture yet. */
  src: string | null
  alt: string
  widthPx?: number | null | undefined
  heightPx?: number | null | undefined
  className?: string
  eager?: boolean
}

/** A whole picture on a neutral mat: never cropped, never on a colour that would tint the judgement. */
export function MatImage({ src, alt, widthPx, heightPx, className, eager = false }: MatImageProps) {
  const [failedSrc, setFailedSrc] = useState<string>()
  const missing = src === null || failedSrc === src
  return (
    <div className={classNames('relative grid min-h-0 min-w-0 place-items-center overflow-hidden bg-mat', className)}>
      {missing ? (
        <ImageOff role="img" aria-label={alt} className="size-6 text-ink-faint" strokeWidth={1.5} />
      ) : (
        <img
          src={src}
          alt={alt}
          width={widthPx ?? undefined}
          height={heightPx ?? undefined}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          onError={() => setFailedSrc(src)}
          className="absolute inset-0 size-full object-contain"
        />
      )}
    </div>
  )
}
