import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { OpenReviewFilter } from '../../api/types.ts'
import { isConflict, mayPass, sessionPort } from './api.ts'
import { openCountQuery } from './open-count-query.ts'
import { openReviewSession, type ReviewSession, type SessionEvent, type SessionState } from './review-session.ts'

const pauseMs = 1_500

type UseReviewSession = { filter: OpenReviewFilter; personId: string; claims: boolean; onEvent: (event: SessionEvent) => void }

/** One session for as long as the page is open; it claims for the filter in force while `claims`. */
export function useReviewSession({ filter, personId, claims, onEvent }: UseReviewSession): { session: ReviewSession; state: SessionState } {
  const queryClient = useQueryClient()
  const latest = useRef({ filter, onEvent })
  latest.current = { filter, onEvent }
  const [session] = useState(() =>
    openReviewSession({
      port: sessionPort(() => latest.current.filter),
      personId,
      now: () => performance.now(),
      later: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      mayPass,
      isConflict,
      tell: (event) => latest.current.onEvent(event),
    }),
  )
  const state = useSyncExternalStore(session.subscribe, session.getState)

  const asked = JSON.stringify(filter)
  useEffect(() => {
    if (!claims) return
    session.start()
    const stop = () => session.stop()
    const start = () => session.start()
    window.addEventListener('pagehide', stop)
    window.addEventListener('pageshow', start)
    return () => {
      window.removeEventListener('pagehide', stop)
      window.removeEventListener('pageshow', start)
      session.stop()
    }
  }, [session, asked, claims])

  useEffect(() => onlineManager.subscribe((online) => online && session.tryNow()), [session])

  // Claims may have run out while nobody looked.
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void session.renewClaims()
  })
  useEffect(() => {
    const onVisible = () => look()
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [])

  const unsent = state.operations.length > 0
  useEffect(() => {
    if (!unsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      // All is sent: what others show of the queue has changed.
      void queryClient.invalidateQueries({ queryKey: ['review'], refetchType: 'none' })
    }
  }, [unsent, queryClient])

  // The number on the rail, once the person pauses.
  const { decidedCount } = state
  useEffect(() => {
    if (unsent || decidedCount === 0) return
    const timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: openCountQuery.queryKey }), pauseMs)
    return () => clearTimeout(timer)
  }, [unsent, decidedCount, queryClient])

  return { session, state }
}
