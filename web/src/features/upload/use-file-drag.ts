import { useEffect, useState } from 'react'
import { carriesFiles } from './dropped-files.ts'

/** Whether files are being dragged over the page. Dropping them beside the zones does not open them in the browser. */
export function useFileDrag(): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    // Every element on the way enters and leaves; the page is left when all have been.
    let depth = 0
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      depth += 1
      setDragging(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setDragging(false)
    }
    const onOver = (event: DragEvent) => carriesFiles(event.dataTransfer) && event.preventDefault()
    const onDrop = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault()
      depth = 0
      setDragging(false)
    }
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return dragging
}
