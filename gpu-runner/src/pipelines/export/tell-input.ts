import { toId } from '@kensa/contract/ids'
import type { ExportInput } from '@kensa/contract/job-message'

/** What was asked for as files tell it: with the ids of the API, and nothing of the moment. */
export function tellInput({ format, filter, split, scores, images }: ExportInput) {
  const { projectId, assetIds, frameIds, labelIds, states } = filter
  return {
    format,
    filter: {
      projectId: projectId && toId('project', projectId),
      assetIds: assetIds?.map((id) => toId('asset', id)) ?? null,
      frameIds: frameIds?.map((id) => toId('frame', id)) ?? null,
      labelIds: labelIds?.map((id) => toId('label', id)) ?? null,
      states,
    },
    split,
    scores,
    images,
  }
}
