import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/** After a move to another page the keyboard and the screen reader go on in its content, unless the page has put the focus there itself. */
export function useFocusOnNavigation(content: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const focused = document.activeElement
    if (content.current?.contains(focused) || focused?.closest('[role="dialog"]')) return
    content.current?.focus({ preventScroll: true })
  }, [pathname, content])
}
