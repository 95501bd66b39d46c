import { useEffect, useEffectEvent, useRef } from 'react'
import { isTyping } from '../../app/is-typing.ts'
import { commandOf, type ReviewCommand } from './review-keys.ts'

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
