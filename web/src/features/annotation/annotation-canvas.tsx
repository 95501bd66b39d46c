import type { Box } from '@kensa/algorithms/boxes/box'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Region } from '../../api/types.ts'
import { createScene, type DrawnRegion, type Scene } from './scene.ts'
import { type Live, type RegionPlace, type Tool, useCanvasGestures } from './use-canvas-gestures.ts'
import { useElementSize } from './use-element-size.ts'
import { fitView, type Point, revealBox, zoomView } from './view-transform.ts'

export type Picture = { url: string; alt: string; widthPx: number; heightPx: number }

/** What the editor's buttons and keys do with the view and with a polygon that is being drawn. */
export type CanvasHandle = {
  zoom: (factor: number) => void
  fit: () => void
  reveal: (box: Box) => void
  /** Takes the last corner back; false where there is none. */
  dropCorner: () => boolean
  /** Gives up a drawing; false where there is none. */
  dropDraft: () => boolean
  /** The corners drawn so far, which are no longer there then. */
  takePolygon: () => Point[]
}

type AnnotationCanvasProps = {
  picture: Picture
  regions: readonly Region[]
  drawn: readonly DrawnRegion[]
  selectedId: string | null
  tool: Tool
  readOnly: boolean
  showMasks: boolean
  /** Colour of what is being drawn. */
  color: DrawnRegion['color']
  label: string
  ref: Ref<CanvasHandle>
  onSelect: (id: string | null) => void
  onPlace: (region: Region, place: RegionPlace) => void
  onDrawBox: (box: Box) => void
  onClosePolygon: () => void
  /** The magnification, when it changes. */
  onScale: (scale: number) => void
}

const isCoarse = window.matchMedia('(pointer: coarse)')

/** The picture and, above it, the canvas of its regions. The picture is an element that the browser moves, so that only lines are drawn anew. */
export function AnnotationCanvas(props: AnnotationCanvasProps) {
  const { picture, regions, drawn, selectedId, tool, readOnly, showMasks, color, label, ref, onScale } = props
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const t = useTranslations('annotation')
  const stageRef = useRef<HTMLDivElement>(null)
  const imageRef = useRef<HTMLImageElement>(null)
  const scene = useRef<Scene>(null)
  const live = useRef<Live>({ view: { scale: 1, x: 0, y: 0 }, edit: null, draft: null, guideX: null, guideY: null })
  const screen = useElementSize(element)
  const size = { width: picture.widthPx, height: picture.heightPx }
  const [failedUrl, setFailedUrl] = useState<string>()

  const latest = useRef({ drawn, selectedId, readOnly, showMasks, color })
  latest.current = { drawn, selectedId, readOnly, showMasks, color }

  const draw = (what: 'all' | 'active') => {
    const { view } = live.current
    const image = imageRef.current
    if (image !== null) {
      image.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
      image.style.imageRendering = view.scale > 3 ? 'pixelated' : 'auto'
    }
    scene.current?.draw(what)
    onScale(view.scale)
  }

  useLayoutEffect(() => {
    const stage = stageRef.current
    if (stage === null) return
    const made = createScene(stage, { width: 1, height: 1 }, () => {
      const { drawn, selectedId, readOnly, showMasks, color } = latest.current
      const { view, edit, draft, guideX, guideY } = live.current
      const selected = drawn.find(({ id }) => id === selectedId) ?? null
      return {
        ...{ view, regions: drawn, showMasks, guideX, guideY, editable: !readOnly },
        selected: selected && edit ? withPlace(selected, edit) : selected,
        draft: draft && { ...draft, color },
        handlePx: isCoarse.matches ? 14 : 9,
      }
    })
    scene.current = made
    return () => made.destroy()
  }, [])

  // Another picture, or another window: whole again. A person's own zoom stays while they go from frame to frame of one size.
  useLayoutEffect(() => {
    if (screen.width === 0 || screen.height === 0) return
    scene.current?.resize(screen)
    live.current.view = fitView({ width: picture.widthPx, height: picture.heightPx }, screen)
    draw('all')
  }, [screen.width, screen.height, picture.widthPx, picture.heightPx])

  // What comes from outside takes the place of what was being shown meanwhile.
  useLayoutEffect(() => {
    live.current.edit = null
    draw('all')
  }, [drawn, selectedId, readOnly, showMasks, color])
  useEffect(() => {
    live.current.draft = null
    live.current.guideX = null
    live.current.guideY = null
    draw('active')
  }, [tool, picture.url])

  useCanvasGestures({
    ...{ element, live: live.current, picture: size, screen, tool, readOnly, regions, draw },
    selected: regions.find(({ id }) => id === selectedId),
    onSelect: props.onSelect,
    onPlace: props.onPlace,
    onDrawBox: props.onDrawBox,
    onClosePolygon: props.onClosePolygon,
  })

  useImperativeHandle(ref, () => {
    const middle = { x: screen.width / 2, y: screen.height / 2 }
    const takePolygon = () => {
      const { draft } = live.current
      if (draft?.kind !== 'polygon') return []
      live.current.draft = null
      draw('active')
      return draft.corners
    }
    return {
      zoom: (factor) => {
        live.current.view = zoomView(live.current.view, factor, middle, size, screen)
        draw('all')
      },
      fit: () => {
        live.current.view = fitView(size, screen)
        draw('all')
      },
      reveal: (box) => {
        live.current.view = revealBox(live.current.view, box, screen)
        draw('all')
      },
      dropCorner: () => {
        const { draft } = live.current
        if (draft?.kind !== 'polygon') return false
        draft.corners.pop()
        if (draft.corners.length === 0) live.current.draft = null
        draw('active')
        return true
      },
      dropDraft: () => takePolygon().length > 0,
      takePolygon,
    }
  })

  return (
    <div
      ref={setElement}
      role="application"
      aria-label={label}
      tabIndex={0}
      data-tool={tool}
      className="relative size-full touch-none overflow-hidden bg-mat outline-none select-none focus-visible:outline-2 focus-visible:-outline-offset-2 data-[tool=box]:cursor-crosshair data-[tool=polygon]:cursor-crosshair"
    >
      <img
        ref={imageRef}
        src={picture.url}
        alt={picture.alt}
        width={picture.widthPx}
        height={picture.heightPx}
        draggable={false}
        onLoad={() => setFailedUrl(undefined)}
        onError={() => setFailedUrl(picture.url)}
        className="absolute top-0 left-0 max-w-none origin-top-left will-change-transform"
        hidden={failedUrl === picture.url}
      />
      <div ref={stageRef} aria-hidden className="absolute inset-0" />
      {failedUrl === picture.url && (
        <p role="alert" className="absolute inset-x-4 top-4 text-center text-ink-soft">
          {t('pictureFailed')}
        </p>
      )}
    </div>
  )
}

function withPlace(region: DrawnRegion, { box, polygons }: RegionPlace): DrawnRegion {
  return { ...region, box, outline: polygons && { kind: 'polygon', polygons } }
}
