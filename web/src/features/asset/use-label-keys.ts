import { useEffect, useEffectEvent, useRef } from 'react'
import type { Label } from '../../api/types.ts'
import { isTyping } from '../../app/is-typing.ts'
import { keyOf } from '../../ui/hotkey.ts'

/** A label's key, pressed anywhere on the page but in a field or a dialog, chooses it. */
export function useLabelKeys(labels: readonly Label[] | undefined, enabled: boolean, onChoose: (labelId: string) => void): void {
  const afterG = useRef(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    // `g` and a letter go to a place of the portal.
    const wasG = afterG.current
    afterG.current = event.key === 'g'
    if (wasG || !enabled || event.defaultPrevented || event.repeat || isTyping(event.target)) return
    const key = keyOf(event)
    const label = labels?.find(({ hotkey, archivedAt }) => hotkey !== null && hotkey === key && archivedAt === null)
    if (label === undefined) return
    event.preventDefault()
    onChoose(label.id)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
