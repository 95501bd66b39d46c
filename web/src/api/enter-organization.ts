import { authClient } from './auth-client.ts'
import { authData } from './auth-data.ts'

/** Makes the session work in an organization when it does not yet: the first of those the person belongs to. */
export async function enterOrganization(): Promise<'entered' | 'none' | 'signed-out'> {
  const session = await authData(authClient.getSession())
  if (session === null) return 'signed-out'
  const organizations = await authData(authClient.organization.list())
  const current = organizations.find(({ id }) => id === session.session.activeOrganizationId) ?? organizations[0]
  if (current === undefined) return 'none'
  await authData(authClient.organization.setActive({ organizationId: current.id }))
  return 'entered'
}
