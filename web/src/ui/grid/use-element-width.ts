import { useLayoutEffect, useState } from 'react'

/** The width of an element in whole pixels, kept up to date; 0 before it is laid out. */
export function useElementWidth(element: HTMLElement | null): number {
  const [widthPx, setWidthPx] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return
    setWidthPx(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(([entry]) => entry !== undefined && setWidthPx(Math.floor(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return widthPx
}
