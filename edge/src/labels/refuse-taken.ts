import { KensaError } from '@kensa/contract/errors'
import { brokenConstraint, sqlState, uniqueViolation } from '../http/postgres-error.ts'

/** What the database refuses because another label has the name or the key, as the fields of the input. */
export async function refuseTaken<T>(given: { name?: string; hotkey?: string | null }, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error
    const constraint = brokenConstraint(error)
    if (constraint === 'label_org_id_name_key') throw taken('name', 'named', given.name, error)
    if (constraint === 'label_org_id_hotkey_key') throw taken('hotkey', 'with the key', given.hotkey, error)
    throw error
  }
}

function taken(path: string, how: string, value: string | null | undefined, cause: unknown): KensaError {
  const detail = value ? `There is already a label ${how} “${value}”.` : `There is already a label with the same ${path}.`
  return new KensaError('conflict', detail, { fields: [{ path, message: 'is taken by another label' }], cause })
}
