import type { ImportFormat } from '@kensa/contract/annotation-files'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Import } from '../../api/types.ts'

/** Puts a file into storage and has it looked through. */
export async function beginImport(file: File, format: ImportFormat, projectId: string | undefined): Promise<Import> {
  const body = { format, name: file.name, bytes: file.size, ...(projectId === undefined ? {} : { projectId }) }
  const begun = await dataOf(api.POST('/v1/imports', { body }))
  const answer = await fetch(begun.upload.url, { method: 'PUT', body: file }).catch((error: unknown) => {
    throw new ApiError({ status: 0, code: 'offline', detail: String(error) })
  })
  if (!answer.ok) throw new ApiError({ status: answer.status, code: 'storage_unavailable', detail: `PUT ${answer.status}` })
  return dataOf(api.POST('/v1/imports/{importId}/check', { params: { path: { importId: begun.import.id } } }))
}
