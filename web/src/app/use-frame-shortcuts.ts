import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { destinations } from './destinations.ts'
import { isTyping } from './is-typing.ts'

type FrameShortcuts = { openPalette: () => void; openShortcuts: () => void }

/** ⌘K anywhere; `g` then a letter, `/` and `?` while nobody types. */
export function useFrameShortcuts(actions: FrameShortcuts): void {
  const router = useRouter()
  const latest = useRef(actions)
  latest.current = actions

  useEffect(() => {
    let awaitingPlace = false
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        latest.current.openPalette()
        return
      }
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      const place = awaitingPlace ? destinations.find(({ key }) => key === event.key) : undefined
      awaitingPlace = event.key === 'g'
      if (place !== undefined) {
        router.navigate({ to: place.to })
      } else if (event.key === '/') {
        event.preventDefault()
        latest.current.openPalette()
      } else if (event.key === '?') {
        latest.current.openShortcuts()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [router])
}
