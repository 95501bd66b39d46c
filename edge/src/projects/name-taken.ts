import { KensaError } from '@kensa/contract/errors'
import { sqlState, uniqueViolation } from '../http/postgres-error.ts'

export async function refuseTakenName<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error
    throw new KensaError('conflict', `There is already a project named “${name}”.`, {
      fields: [{ path: 'name', message: 'is taken by another project' }],
      cause: error,
    })
  }
}
