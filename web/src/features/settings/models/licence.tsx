import { ExternalLink } from 'lucide-react'
import { licenceUrl } from './licence-url.ts'

/** A licence by its SPDX identifier; its text is one click away. */
export function Licence({ id }: { id: string }) {
  const url = licenceUrl(id)
  if (url === undefined) return id
  return (
    <a href={url} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 text-accent underline underline-offset-2">
      {id}
      <ExternalLink aria-hidden className="size-3.5" />
    </a>
  )
}
