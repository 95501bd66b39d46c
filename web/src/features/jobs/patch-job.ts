import type { Job } from '../../api/types.ts'

type Pages = { pages: { data: Job[] }[] }

/** The pages with the job as it is now; undefined when they do not show it or its state changed, which a filter may care about. */
export function patchJob(data: unknown, job: Job): Pages | undefined {
  const pages = (data as Pages | undefined)?.pages
  const shown = pages?.flatMap((page) => page.data).find(({ id }) => id === job.id)
  if (pages === undefined || shown === undefined || shown.state !== job.state) return undefined
  const replaced = pages.map((page) => ({ ...page, data: page.data.map((row) => (row.id === job.id ? job : row)) }))
  return { ...(data as Pages), pages: replaced }
}
