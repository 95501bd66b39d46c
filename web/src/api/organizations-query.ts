import { queryOptions } from '@tanstack/react-query'
import { authClient } from './auth-client.ts'
import { authData } from './auth-data.ts'

/** The organizations that the person belongs to, and which one the session works in. */
export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: async () => {
    const [session, organizations] = await Promise.all([authData(authClient.getSession()), authData(authClient.organization.list())])
    return { activeId: session?.session.activeOrganizationId ?? null, organizations }
  },
  staleTime: 5 * 60_000,
})
