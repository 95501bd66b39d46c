import { useLayoutEffect, useState } from 'react'
import { useOnline } from '../../app/use-online.ts'

/** How far down the page an element begins, measured anew when the notice of having no network comes or goes above it. */
export function usePageTop(element: HTMLElement | null): number {
  const online = useOnline()
  const [topPx, setTopPx] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => setTopPx(Math.round(element.getBoundingClientRect().top + window.scrollY))
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [element, online])
  return topPx
}
