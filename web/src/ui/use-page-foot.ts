import { useEffect } from 'react'

/** Tells what floats over the foot of the page that the page keeps a bar of its own there. */
export function usePageFoot(height: string | undefined): void {
  useEffect(() => {
    if (height === undefined) return
    const { style } = document.documentElement
    style.setProperty('--page-foot-height', height)
    return () => {
      style.removeProperty('--page-foot-height')
    }
  }, [height])
}
