import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { authClient } from '../api/auth-client.ts'
import { authData } from '../api/auth-data.ts'
import { toastFailed } from '../ui/toast.ts'
import { useErrorText } from '../ui/use-error-text.ts'

/** Nothing of the organization before may stay on the page, so every answer is forgotten. */
export function useSwitchOrganization(): (organizationId: string) => Promise<void> {
  const queryClient = useQueryClient()
  const router = useRouter()
  const errorText = useErrorText()
  return async (organizationId) => {
    try {
      await authData(authClient.organization.setActive({ organizationId }))
      queryClient.clear()
      await router.navigate({ to: '/', search: { project: undefined } })
      await router.invalidate()
    } catch (error) {
      toastFailed({ title: errorText(error) })
    }
  }
}
