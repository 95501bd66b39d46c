import { queryOptions } from '@tanstack/react-query'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'

/** This browser's session with its person. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => authData(authClient.getSession()),
})
