import type { Scope } from '@kensa/contract/scopes'
import { useQuery } from '@tanstack/react-query'
import { meQuery } from './me-query.ts'

/** Whether the signed-in person may do it. The API decides; this only spares people dead buttons. */
export function useScope(scope: Scope): boolean {
  const { data } = useQuery(meQuery)
  return data?.scopes.includes(scope) ?? false
}
