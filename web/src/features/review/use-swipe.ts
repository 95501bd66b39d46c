import { type PointerEvent, type RefObject, useRef } from 'react'
import { bigAnswers } from './big-answers.ts'
import { leaning, type SwipeAnswer, swiped } from './swipe.ts'

type UseSwipe = {
  /** What follows the thumb. */
  moved: RefObject<HTMLElement | null>
  enabled: boolean
  onSwipe: (answer: SwipeAnswer) => void
  onTap: () => void
}

const tapMaxPx = 10
const leaveMs = 140

/**
 * The picture follows the thumb and a sign says what letting go would mean. Straight on the elements, without a render a frame; a copy
 * flies out while the next item is there already.
 */
export function useSwipe({ moved, enabled, onSwipe, onTap }: UseSwipe) {
  const start = useRef<{ id: number; x: number; y: number; atMs: number }>(undefined)

  function place(dx: number, dy: number): void {
    const element = moved.current
    if (element === null) return
    element.style.transition = 'none'
    element.style.transform = still() ? '' : `translate(${dx}px, ${dy * 0.5}px) rotate(${dx / 40}deg)`
    const toward = leaning(dx, dy)
    for (const { answer } of bigAnswers) {
      const sign = element.querySelector<HTMLElement>(`[data-sign="${answer}"]`)
      if (sign) sign.style.opacity = String(toward?.answer === answer ? toward.share : 0)
    }
  }

  function settle(): void {
    const element = moved.current
    if (element === null) return
    place(0, 0)
    element.style.transition = ''
    element.style.transform = ''
  }

  function flyOut(dx: number, dy: number): void {
    const element = moved.current
    if (element?.parentElement == null || still()) return
    const copy = element.cloneNode(true) as HTMLElement
    copy.setAttribute('aria-hidden', 'true')
    copy.inert = true
    copy.style.pointerEvents = 'none'
    element.parentElement.append(copy)
    const far =
      Math.abs(dx) >= Math.abs(dy) ? `translate(${Math.sign(dx) * 110}%, ${dy * 0.5}px) rotate(${dx / 30}deg)` : 'translateY(-110%)'
    copy.animate([{ transform: copy.style.transform }, { transform: far, opacity: 0.4 }], {
      duration: leaveMs,
      easing: 'ease-in',
    }).onfinish = () => copy.remove()
  }

  function end(event: PointerEvent, canceled: boolean): void {
    const from = start.current
    if (from === undefined || from.id !== event.pointerId) return
    start.current = undefined
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    const answer = canceled ? undefined : swiped(dx, dy, event.timeStamp - from.atMs)
    if (answer !== undefined) flyOut(dx, dy)
    settle()
    if (answer !== undefined) onSwipe(answer)
    else if (!canceled && Math.hypot(dx, dy) < tapMaxPx) onTap()
  }

  return {
    onPointerDown(event: PointerEvent) {
      if (!enabled || event.pointerType === 'mouse' || start.current !== undefined) return
      if (event.target instanceof Element && event.target.closest('button, a') !== null) return
      start.current = { id: event.pointerId, x: event.clientX, y: event.clientY, atMs: event.timeStamp }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent) {
      const from = start.current
      if (from?.id === event.pointerId) place(event.clientX - from.x, event.clientY - from.y)
    },
    onPointerUp: (event: PointerEvent) => end(event, false),
    onPointerCancel: (event: PointerEvent) => end(event, true),
  }
}

function still(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
