import {
  ChevronLeft,
  ChevronRight,
  Keyboard,
  ListTree,
  Maximize,
  MousePointer2,
  PaintBucket,
  Pentagon,
  Redo2,
  Square,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import type { Label, Region } from '../../api/types.ts'
import { commandKey } from '../../app/command-key.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { AnnotationCanvas, type CanvasHandle, type Picture } from './annotation-canvas.tsx'
import { insidePicture } from './edit-box.ts'
import { fitOutline } from './fit-outline.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { LabelPicker } from './label-picker.tsx'
import { RegionActions } from './region-actions.tsx'
import { RegionList } from './region-list.tsx'
import type { Change, Place } from './region-ops.ts'
import { useRegionWords } from './region-words.ts'
import { placeAt, placeOf, type RegionPlace, type Tool } from './use-canvas-gestures.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { hiddenAtFirst, isHidden, Visibility } from './visibility.tsx'

export type AnnotationEditorProps = {
  picture: Picture
  regions: readonly Region[]
  /** All labels, to call regions by. */
  labels: readonly Label[]
  /** Labels that may be put on regions here. */
  offered: readonly Label[]
  selectedId: string | null
  onSelect: (id: string | null) => void
  /** Shows only: nothing is drawn, moved or deleted. */
  readOnly?: boolean
  /** Whether keys pressed anywhere on the page are meant for the editor. */
  keys?: boolean
  onCreate?: (labelId: string, place: Place) => void
  /** Changes with one `merge` that follow each other soon are one to the person. */
  onChange?: (id: string, change: Change, merge?: string) => void
  onDelete?: (id: string) => void
  history?: { canUndo: boolean; canRedo: boolean; onUndo: () => void; onRedo: () => void } | undefined
  /** Steps among the frames of a video; each is absent where there is none. */
  frames?: {
    position: string
    onPrevious: (() => void) | undefined
    onNext: (() => void) | undefined
    onCopyToNext: ((region: Region) => void) | undefined
  }
  /** What became of the edits, in words. */
  status?: ReactNode
}

const nothing = () => {}
/** What was drawn last is probably drawn next, also on another picture. */
let lastLabelId: string | undefined

const toolButtons = [
  { tool: 'select', icon: MousePointer2, key: 'V' },
  { tool: 'box', icon: Square, key: 'B' },
  { tool: 'polygon', icon: Pentagon, key: 'P' },
] as const

/** A picture with its regions, to look at or to work on. It fetches nothing and keeps nothing: what is drawn comes in, and what is done goes out. */
export function AnnotationEditor(props: AnnotationEditorProps) {
  const { picture, regions, labels, offered, selectedId, onSelect, readOnly = false, keys = true, history, frames, status } = props
  const { onCreate = nothing, onChange = nothing, onDelete = nothing } = props
  const t = useTranslations('annotation')
  const format = useFormat()
  const phone = useIsPhone()
  const canvas = useRef<CanvasHandle>(null)
  const [tool, setTool] = useState<Tool>('select')
  const [labelId, setLabelId] = useState(lastLabelId)
  const [picking, setPicking] = useState<'draw' | 'relabel'>()
  const [showMasks, setShowMasks] = useState(true)
  const [hidden, setHidden] = useState(hiddenAtFirst)
  const [listOpen, setListOpen] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const scaleText = useRef<HTMLSpanElement>(null)
  const { drawnOf } = useRegionWords(labels)

  const shown = useMemo(() => regions.filter((region) => !isHidden(hidden, labels, region)), [regions, hidden, labels])
  const drawn = useMemo(() => shown.map(drawnOf), [shown, labels, t])
  const selected = shown.find(({ id }) => id === selectedId)
  const drawing = offered.find(({ id }) => id === labelId) ?? offered[0]
  const size = { width: picture.widthPx, height: picture.heightPx }
  const onCopyNext = frames?.onCopyToNext
  const copySelected = selected && onCopyNext && !readOnly ? () => onCopyNext(selected) : undefined

  const setPlace = (region: Region, place: RegionPlace, merge?: string) => {
    const box = insidePicture(place.box, size)
    // A corner of a polygon may have moved alone; a mask goes where its box goes.
    const { polygons } = place.polygons === null ? place : placeAt(place, box)
    const outline = polygons ? ({ kind: 'polygon', polygons } as const) : fitOutline(region.outline, region.box, box, size)
    onChange(region.id, { place: { box, outline } }, merge)
  }
  const create = (place: Place) => {
    if (drawing === undefined) return
    lastLabelId = drawing.id
    onCreate(drawing.id, place)
  }
  const closePolygon = (): boolean => {
    if (tool !== 'polygon') return false
    const corners = canvas.current?.takePolygon() ?? []
    if (corners.length < 3) return corners.length > 0
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
    if (box.width > 0 && box.height > 0)
      create({ box, outline: { kind: 'polygon', polygons: [corners.flatMap((corner) => [corner.x, corner.y])] } })
    return true
  }
  const putLabel = (id: string) => {
    lastLabelId = id
    setLabelId(id)
    if (selected !== undefined && selected.labelId !== id) onChange(selected.id, { labelId: id })
  }
  const choose = (id: string | null) => {
    onSelect(id)
    const box = regions.find((region) => region.id === id)?.box
    if (box !== undefined) canvas.current?.reveal(box)
  }

  useEditorKeys({
    ...{ enabled: keys, readOnly, canvas: canvas.current, picture: size, selected, labels: offered },
    onTool: setTool,
    onLabel: putLabel,
    onBox: (box) => selected && setPlace(selected, placeAt(placeOf(selected), box), 'nudge'),
    onClosePolygon: closePolygon,
    onAccept: () => selected?.state === 'proposed' && onChange(selected.id, { state: 'accepted' }),
    onDelete: () => selected && onDelete(selected.id),
    onSelectNothing: () => onSelect(null),
    onStepRegion: (steps) => {
      const at = shown.findIndex(({ id }) => id === selectedId)
      const next = shown[at < 0 ? (steps > 0 ? 0 : shown.length - 1) : (at + steps + shown.length) % shown.length]
      if (next !== undefined) choose(next.id)
    },
    onStepFrame: frames && ((steps) => (steps > 0 ? frames.onNext : frames.onPrevious)?.()),
    onCopyNext: copySelected,
    onToggleMasks: () => setShowMasks((before) => !before),
    onUndo: () => history?.onUndo(),
    onRedo: () => history?.onRedo(),
  })

  const taken = new Set(offered.map(({ hotkey }) => hotkey))
  const keyUnlessTaken = (key: string) => (taken.has(key.toLowerCase()) ? undefined : key)
  const list = (
    <>
      <Visibility regions={regions} labels={labels} hidden={hidden} onChange={setHidden} />
      {shown.length === 0 ? (
        <p className="px-2.5 py-3 text-ink-soft">{regions.length > 0 ? t('allHidden') : readOnly ? t('empty') : t('emptyEdit')}</p>
      ) : (
        <RegionList regions={shown} labels={labels} selectedId={selectedId} onSelect={choose} />
      )}
    </>
  )
  const actions = selected && !readOnly && (
    <RegionActions
      region={selected}
      onState={(state) => onChange(selected.id, { state })}
      onRelabel={() => setPicking('relabel')}
      onDelete={() => onDelete(selected.id)}
      onCopyNext={copySelected}
    />
  )
  return (
    <div className="grid h-full min-h-0 gap-3 desktop:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="flex min-h-0 min-w-0 flex-col overflow-hidden rounded-sm border border-line bg-surface">
        <div
          role="toolbar"
          aria-label={t('tools')}
          className="flex shrink-0 items-center gap-0.5 overflow-x-auto border-b border-line p-1 phone:order-2 phone:border-t phone:border-b-0"
        >
          {!readOnly && (
            <>
              {toolButtons.map((button) => (
                <IconButton
                  key={button.tool}
                  icon={button.icon}
                  label={t(`tool.${button.tool}`)}
                  shortcut={keyUnlessTaken(button.key)}
                  aria-pressed={tool === button.tool}
                  onClick={() => setTool(button.tool)}
                />
              ))}
              {drawing !== undefined && (
                <button
                  type="button"
                  aria-label={t('label', { name: drawing.name })}
                  onClick={() => setPicking('draw')}
                  className={buttonStyle('quiet', 'max-w-44 min-w-0')}
                >
                  <LabelDot color={drawing.color} />
                  <span className="truncate">{drawing.name}</span>
                </button>
              )}
              <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
              <IconButton
                icon={Undo2}
                label={t('undo')}
                shortcut={`${commandKey} Z`}
                disabled={history?.canUndo !== true}
                onClick={history?.onUndo}
              />
              <IconButton
                icon={Redo2}
                label={t('redo')}
                shortcut={`⇧ ${commandKey} Z`}
                disabled={history?.canRedo !== true}
                onClick={history?.onRedo}
              />
            </>
          )}
          <IconButton
            icon={PaintBucket}
            label={t('masks')}
            shortcut={keyUnlessTaken('M')}
            aria-pressed={showMasks}
            onClick={() => setShowMasks(!showMasks)}
          />
          {frames !== undefined && (
            <>
              <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
              <IconButton
                icon={ChevronLeft}
                label={t('previousFrame')}
                shortcut=","
                disabled={frames.onPrevious === undefined}
                onClick={frames.onPrevious}
              />
              <span className="text-center text-sm whitespace-nowrap text-ink-soft">{frames.position}</span>
              <IconButton
                icon={ChevronRight}
                label={t('nextFrame')}
                shortcut="."
                disabled={frames.onNext === undefined}
                onClick={frames.onNext}
              />
            </>
          )}
          <span className="min-w-2 flex-1" />
          <IconButton icon={ZoomOut} label={t('zoomOut')} shortcut="−" onClick={() => canvas.current?.zoom(0.8)} />
          <span ref={scaleText} className="min-w-11 text-center text-sm text-ink-soft phone:hidden" />
          <IconButton icon={ZoomIn} label={t('zoomIn')} shortcut="+" onClick={() => canvas.current?.zoom(1.25)} />
          <IconButton icon={Maximize} label={t('fit')} shortcut="0" onClick={() => canvas.current?.fit()} />
          {!phone && <IconButton icon={Keyboard} label={t('keys')} onClick={() => setKeysOpen(true)} />}
        </div>
        <div className="relative min-h-0 flex-1 phone:order-1">
          <AnnotationCanvas
            ref={canvas}
            {...{ picture, drawn, selectedId, tool, readOnly, showMasks }}
            regions={shown}
            color={drawing?.color ?? 'gray'}
            label={t('canvas', { name: picture.alt })}
            onSelect={onSelect}
            onPlace={setPlace}
            onDrawBox={(box) => create({ box, outline: null })}
            onClosePolygon={closePolygon}
            onScale={(scale) => {
              // Past React: zooming would draw the whole list anew with every step.
              if (scaleText.current !== null) scaleText.current.textContent = format.percent(scale)
            }}
          />
        </div>
        {tool === 'polygon' && !readOnly && (
          <div className="flex shrink-0 gap-1.5 border-t border-line p-1.5 phone:order-1">
            <Button tone="primary" onClick={closePolygon}>
              {t('finish')}
            </Button>
            <Button onClick={() => canvas.current?.dropCorner()}>{t('dropCorner')}</Button>
          </div>
        )}
        {phone && (
          <div className="order-3 flex shrink-0 flex-col gap-1.5 border-t border-line p-1.5">
            {actions}
            <div className="flex items-center justify-between gap-2">
              <Button onClick={() => setListOpen(true)}>
                <ListTree aria-hidden className="size-4" />
                {t('showList', { count: shown.length })}
              </Button>
              {status}
            </div>
          </div>
        )}
      </div>
      {!phone && (
        <aside
          aria-label={t('regions')}
          className="flex min-h-0 flex-col gap-2 overflow-hidden rounded-sm border border-line bg-surface p-2"
        >
          <div className="flex min-h-8 items-center justify-between gap-2 px-2.5">
            <h2 className="font-medium">{t('regionsCount', { count: shown.length })}</h2>
            {status}
          </div>
          {actions && <div className="border-b border-line px-1 pb-2">{actions}</div>}
          <div className="min-h-0 flex-1 overflow-y-auto">{list}</div>
        </aside>
      )}
      {phone && (
        <Sheet open={listOpen} onClose={() => setListOpen(false)} title={t('regionsCount', { count: shown.length })}>
          {list}
        </Sheet>
      )}
      {picking !== undefined && (
        <LabelPicker
          labels={offered}
          onChoose={(id) => {
            if (picking === 'relabel') putLabel(id)
            else {
              lastLabelId = id
              setLabelId(id)
            }
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
      {keysOpen && <KeysDialog onClose={() => setKeysOpen(false)} />}
    </div>
  )
}
