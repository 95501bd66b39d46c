import { deleteObjects, storedObjectsSchema } from '../assets/object-deletion.ts'
import { claimDue, settleEach } from './claim-due.ts'
import type { CronStep } from './step.ts'

/** Objects of assets that are gone, where the try right after the commit failed or a runner may have written more since. */
export const deleteDueObjects: CronStep = async ({ db, storage }) =>
  settleEach(db, await claimDue(db, 'delete_objects', 50), (row) => deleteObjects(storage, storedObjectsSchema.parse(row.payload)))
