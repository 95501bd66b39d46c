import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

type Listener = () => void
let whenSignedOut: Listener | undefined

/** The router says where to go when the session has ended; queries live without knowing it. */
export function onSignedOut(listener: Listener): void {
  whenSignedOut = listener
}

/** A session that ends while somebody works in it. Who was never signed in is sent to sign in by the route itself. */
function noticeSignOut(error: Error): void {
  if (!(error instanceof ApiError) || error.code !== 'unauthenticated' || queryClient.getQueryData(['me']) === undefined) return
  queryClient.clear()
  whenSignedOut?.()
}

/** Only what may pass by itself is asked again: no answer, or a fault of the server. */
export function mayRetry(failures: number, error: Error): boolean {
  if (failures >= 2) return false
  return !(error instanceof ApiError) || error.code === 'offline' || error.status >= 500
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: { queries: { staleTime: 15_000, retry: mayRetry }, mutations: { retry: false } },
})
