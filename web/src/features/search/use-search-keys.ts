import { type RefObject, useEffect } from 'react'
import { isTyping } from '../../app/is-typing.ts'

/** `/` goes to the field of this page, before the frame opens its palette. */
export function useSearchKeys(fieldRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      fieldRef.current?.focus()
      fieldRef.current?.select()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [fieldRef])
}
