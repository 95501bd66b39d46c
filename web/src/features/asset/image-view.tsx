import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { TransformComponent, TransformWrapper } from 'react-zoom-pan-pinch'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { useElementWidth } from '../../ui/grid/use-element-width.ts'
import { IconButton } from '../../ui/icon-button.tsx'

type ImageViewProps = {
  src: string
  name: string
  widthPx: number
  heightPx: number
  /** What lies over the picture and moves with it. */
  overlay?: ReactNode
}

/** Times its true size up to which a picture can be looked at. */
const magnificationMax = 8

/** A picture on the mat: wheel, pinch, double tap, drag and keys. It starts whole. */
export default function ImageView({ src, name, widthPx, heightPx, overlay }: ImageViewProps) {
  const t = useTranslations('asset.image')
  const format = useFormat()
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const [scale, setScale] = useState(1)
  const viewWidthPx = useElementWidth(element)
  const viewHeightPx = element?.clientHeight ?? 0
  const fit = viewWidthPx === 0 ? 1 : Math.min(viewWidthPx / widthPx, viewHeightPx / heightPx)
  return (
    <div ref={setElement} className="relative h-full overflow-hidden bg-mat">
      <TransformWrapper
        minScale={1}
        maxScale={Math.max(4, magnificationMax / fit)}
        doubleClick={{ mode: 'toggle', step: 2, animationTime: 120 }}
        zoomAnimation={{ animationTime: 120 }}
        wheel={{ step: 0.15 }}
        keyboard={{ disabled: false, panStep: 80, zoomStep: 0.5, animationTime: 80 }}
        onTransform={(_, state) => setScale(state.scale)}
      >
        {({ zoomIn, zoomOut, resetTransform }) => (
          <>
            <TransformComponent
              wrapperClass="size-full! cursor-grab active:cursor-grabbing"
              contentClass="size-full!"
              wrapperProps={{ tabIndex: 0, role: 'application', 'aria-label': t('label', { name }) }}
            >
              <img src={src} alt={name} draggable={false} className="size-full object-contain" />
              {overlay}
            </TransformComponent>
            <div className="absolute right-3 bottom-3 flex items-center gap-0.5 rounded-lg bg-raised p-0.5 shadow-floating">
              <IconButton icon={ZoomOut} label={t('zoomOut')} shortcut="−" onClick={() => zoomOut(0.5, 120)} />
              <span
                aria-live="polite"
                className="min-w-12 text-center text-sm text-ink-soft"
                title={t('actual', { percent: format.percent(scale * fit) })}
              >
                {format.percent(scale * fit)}
              </span>
              <IconButton icon={ZoomIn} label={t('zoomIn')} shortcut="+" onClick={() => zoomIn(0.5, 120)} />
              <IconButton icon={Maximize} label={t('fit')} shortcut="0" onClick={() => resetTransform(120)} />
            </div>
          </>
        )}
      </TransformWrapper>
    </div>
  )
}
