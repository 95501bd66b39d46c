import { KensaError } from '@kensa/contract/errors'
import { brokenConstraint, sqlState, uniqueViolation } from '../http/postgres-error.ts'

/** What the database refuses because another rubric has the name, as the field of the input. */
export async function refuseTaken<T>(name: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (cause) {
    if (sqlState(cause) !== uniqueViolation || brokenConstraint(cause) !== 'rubric_org_id_name_key') throw cause
    const detail = `There is already a rubric named “${name}”. It may be archived.`
    throw new KensaError('conflict', detail, { fields: [{ path: 'name', message: 'is taken by another rubric' }], cause })
  }
}
