import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Box, type Handle, moveBox, type Size } from './box.ts'

type BoxEditorProps = {
  box: Box
  frame: Size
  toView: { scale: number; left: number; top: number }
  onChange: (box: Box) => void
}

const corners = ['nw', 'ne', 'sw', 'se'] as const
const cursors: Readonly<Record<Handle, string>> = {
  nw: 'cursor-nwse-resize',
  se: 'cursor-nwse-resize',
  ne: 'cursor-nesw-resize',
  sw: 'cursor-nesw-resize',
  all: 'cursor-move',
}
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The frame with its corners to drag, by mouse or finger, and to nudge by keys. */
export function BoxEditor({ box, frame, toView, onChange }: BoxEditorProps) {
  const t = useTranslations('review.box')
  const root = useRef<HTMLDivElement>(null)
  const drag = useRef<{ handle: Handle; x: number; y: number; box: Box }>(undefined)
  useEffect(() => root.current?.focus({ preventScroll: true }), [])

  const grab = (handle: Handle) => ({
    onPointerDown(event: PointerEvent) {
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { handle, x: event.clientX, y: event.clientY, box }
    },
    onPointerMove(event: PointerEvent) {
      const from = drag.current
      if (from?.handle !== handle) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      onChange(moveBox(from.box, handle, dx / toView.scale, dy / toView.scale, frame))
    },
    onPointerUp: () => {
      drag.current = undefined
    },
    onPointerCancel: () => {
      drag.current = undefined
    },
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const far = event.shiftKey ? 10 : 1
    const corner = event.target instanceof HTMLElement ? event.target.dataset['corner'] : undefined
    const handle = corners.find((value) => value === corner) ?? (event.altKey ? 'se' : 'all')
    onChange(moveBox(box, handle, step[0] * far, step[1] * far, frame))
  }

  const round = (value: number) => Math.round(value)
  const words = { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
  return (
    <div
      ref={root}
      role="application"
      tabIndex={0}
      aria-label={t('editor', words)}
      onKeyDown={onKeyDown}
      {...grab('all')}
      className={`absolute touch-none rounded-xs border-2 border-on-veil ring-2 ring-veil inset-ring-1 inset-ring-veil ${cursors.all}`}
      style={{
        left: toView.left + box.x * toView.scale - 2,
        top: toView.top + box.y * toView.scale - 2,
        width: box.width * toView.scale + 4,
        height: box.height * toView.scale + 4,
      }}
    >
      {corners.map((corner) => (
        <button
          key={corner}
          type="button"
          data-corner={corner}
          aria-label={t(`corner.${corner}`)}
          {...grab(corner)}
          className={`absolute grid size-8 touch-none place-items-center rounded-full touch:size-11 ${corner.startsWith('n') ? 'top-0 -translate-y-1/2' : 'bottom-0 translate-y-1/2'} ${corner.endsWith('w') ? 'left-0 -translate-x-1/2' : 'right-0 translate-x-1/2'} ${cursors[corner]}`}
        >
          <span className="size-3.5 rounded-full border-2 border-veil bg-on-veil" />
        </button>
      ))}
    </div>
  )
}
