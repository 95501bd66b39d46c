import { useLayoutEffect, useState } from 'react'

/** How far down the page an element begins, kept up to date when what is above it grows or shrinks. */
export function usePageOffset(element: HTMLElement | null): number {
  const [offsetPx, setOffsetPx] = useState(0)
  useLayoutEffect(() => {
    const surrounding = element?.parentElement
    if (!element || !surrounding) return
    const measure = () => setOffsetPx(Math.round(element.getBoundingClientRect().top + window.scrollY))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(surrounding)
    return () => observer.disconnect()
  }, [element])
  return offsetPx
}
