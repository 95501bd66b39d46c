import { useLayoutEffect, useState } from 'react'
import type { Size } from './box.ts'

/** Width and height of an element, kept up to date; undefined before it is laid out. */
export function useViewSize(element: HTMLElement | null): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return size === undefined || size.widthPx === 0 || size.heightPx === 0 ? undefined : size
}
