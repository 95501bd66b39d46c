import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { authClient } from '../api/auth-client.ts'

export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient()
  const router = useRouter()
  return async () => {
    await authClient.signOut()
    await router.navigate({ to: '/sign-in' })
    queryClient.clear()
  }
}
