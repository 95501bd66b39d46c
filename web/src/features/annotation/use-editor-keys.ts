import type { Box } from '@kensa/algorithms/boxes/box'
import { useEffect, useEffectEvent } from 'react'
import type { Label, Region } from '../../api/types.ts'
import { isTyping } from '../../app/is-typing.ts'
import { keyOf } from '../../ui/hotkey.ts'
import type { CanvasHandle } from './annotation-canvas.tsx'
import { moveBox, resizeBox } from './edit-box.ts'
import type { Tool } from './use-canvas-gestures.ts'
import type { Size } from './view-transform.ts'

type EditorKeysOptions = {
  enabled: boolean
  readOnly: boolean
  canvas: CanvasHandle | null
  picture: Size
  selected: Region | undefined
  /** Labels whose keys count. */
  labels: readonly Label[]
  onTool: (tool: Tool) => void
  onLabel: (labelId: string) => void
  onBox: (box: Box) => void
  onClosePolygon: () => boolean
  onAccept: () => void
  onDelete: () => void
  onSelectNothing: () => void
  /** To the region so many places further. */
  onStepRegion: (steps: number) => void
  onStepFrame: ((steps: number) => void) | undefined
  onCopyNext: (() => void) | undefined
  onToggleMasks: () => void
  onUndo: () => void
  onRedo: () => void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const tools: Readonly<Record<string, Tool>> = { KeyV: 'select', KeyB: 'box', KeyP: 'polygon' }

/** Keys of the editor, pressed anywhere on its page but in a field or a dialog. A label's own key comes first. */
export function useEditorKeys(options: EditorKeysOptions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!options.enabled || event.defaultPrevented || isTyping(event.target)) return
    if (handle(event)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  function handle(event: KeyboardEvent): boolean {
    const { readOnly, canvas, selected } = options
    const command = event.ctrlKey || event.metaKey
    const arrow = arrows[event.key]
    if (arrow !== undefined) return !readOnly && selected !== undefined && nudge(selected.box, arrow, event)
    if (command && event.code === 'KeyZ') {
      if (event.shiftKey) options.onRedo()
      else options.onUndo()
      return true
    }
    if (command || event.altKey) return false
    if (event.key === 'Escape') {
      if (canvas?.dropDraft() !== true) options.onSelectNothing()
      return true
    }
    if (event.key === '[' || event.key === ']') {
      options.onStepRegion(event.key === '[' ? -1 : 1)
      return true
    }
    if ((event.key === ',' || event.key === '.') && options.onStepFrame !== undefined) {
      options.onStepFrame(event.key === ',' ? -1 : 1)
      return true
    }
    if (event.key === '+' || event.key === '=') canvas?.zoom(1.25)
    else if (event.key === '-') canvas?.zoom(0.8)
    else if (event.key === '0' && labelOfKey(event) === undefined) canvas?.fit()
    else return !readOnly ? edits(event) : event.code === 'KeyM' && (options.onToggleMasks(), true)
    return true
  }

  function edits(event: KeyboardEvent): boolean {
    const { canvas, selected } = options
    // A button that has the focus keeps its own Enter.
    const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, summary, [role="checkbox"]') !== null
    if (event.key === 'Enter') {
      if (options.onClosePolygon()) return true
      if (onButton || selected === undefined) return false
      options.onAccept()
      return true
    }
    if (event.key === 'Backspace' || event.key === 'Delete') {
      if (canvas?.dropCorner() !== true && selected !== undefined) options.onDelete()
      return true
    }
    if (event.repeat) return false
    const label = labelOfKey(event)
    const tool = event.shiftKey ? undefined : tools[event.code]
    if (label !== undefined) options.onLabel(label.id)
    else if (tool !== undefined) options.onTool(tool)
    else if (event.code === 'KeyM' && !event.shiftKey) options.onToggleMasks()
    else if (event.code === 'KeyC' && !event.shiftKey && options.onCopyNext !== undefined) options.onCopyNext()
    else return false
    return true
  }

  function nudge(box: Box, [dx, dy]: readonly [number, number], event: KeyboardEvent): boolean {
    const { picture } = options
    const by = event.shiftKey ? 10 : 1
    const resizes = event.ctrlKey || event.metaKey
    const next = resizes ? resizeBox(box, { dx: 1, dy: 1 }, dx * by, dy * by, picture) : moveBox(box, dx * by, dy * by, picture)
    options.onBox(next)
    return true
  }

  function labelOfKey(event: KeyboardEvent): Label | undefined {
    const key = keyOf(event)
    return key === undefined ? undefined : options.labels.find(({ hotkey }) => hotkey === key)
  }
}
