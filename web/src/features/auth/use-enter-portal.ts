import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { safeReturnTo } from './return-to.ts'

/** After signing in: nothing of a session before stays, and the page that was wanted opens. */
export function useEnterPortal(): (returnTo: string | undefined) => void {
  const queryClient = useQueryClient()
  const router = useRouter()
  return (returnTo) => {
    queryClient.clear()
    router.history.push(safeReturnTo(returnTo))
  }
}
