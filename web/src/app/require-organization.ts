import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { ApiError } from '../api/api-error.ts'
import { meQuery } from '../api/me-query.ts'

/**
 * Lets through who is signed in and works in an organization. Others are sent to sign in (and come back), or to make or choose an
 * organization. The session is only asked for when the API refuses, so a normal page costs one request.
 */
export async function requireOrganization(queryClient: QueryClient, returnTo: string): Promise<void> {
  try {
    await queryClient.ensureQueryData(meQuery)
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 401 && error.status !== 403)) throw error
    const { enterOrganization } = await import('../api/enter-organization.ts')
    const entered = await enterOrganization()
    if (entered === 'signed-out') throw redirect({ to: '/sign-in', search: { returnTo } })
    if (entered === 'none') throw redirect({ to: '/welcome' })
    await queryClient.fetchQuery(meQuery)
  }
}
