import { useEffect, useEffectEvent, useRef } from 'react'
import { isTyping } from '../../app/is-typing.ts'
import { keyOf } from '../../ui/hotkey.ts'

export type ReviewCommand = 'accept' | 'reject' | 'cant_tell' | 'correct' | 'box' | 'escalate' | 'skip' | 'undo' | 'whole' | 'hide'

/** By place on the keyboard, so that they work under any layout; the first is the one that is shown. */
export const reviewKeys: Readonly<Record<ReviewCommand, readonly string[]>> = {
  accept: ['→', 'A', 'Enter'],
  reject: ['←', 'R'],
  cant_tell: ['↓', 'S'],
  correct: ['E'],
  box: ['B'],
  escalate: ['U'],
  skip: ['N'],
  undo: ['Z'],
  whole: ['W'],
  hide: ['H'],
}

const arrows: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', ArrowDown: '↓', Enter: 'Enter' }

export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): ReviewCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  const pressed = arrows[event.key] ?? keyOf(event)?.toUpperCase()
  const commands = Object.keys(reviewKeys) as ReviewCommand[]
  return commands.find((command) => pressed !== undefined && reviewKeys[command].includes(pressed))
}

/** Keys of the queue, while nobody types and no dialog is open. A key that is held down counts once. */
export function useReviewKeys(enabled: boolean, commands: Partial<Record<ReviewCommand, () => void>>): void {
  const afterG = useRef(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    // `g` and a letter go to a place of the portal.
    const wasG = afterG.current
    afterG.current = event.key === 'g'
    if (wasG || !enabled || event.defaultPrevented || isTyping(event.target)) return
    const command = commandOf(event)
    const run = command && commands[command]
    if (run === undefined) return
    // Enter presses the button or follows the link that has the focus.
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a') !== null) return
    event.preventDefault()
    if (!event.repeat) run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
