import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ScanSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { runSearch } from './run-search.ts'

const shown = 12

/** Pictures like a given one, on request: asking is a search of its own. */
export function SimilarStrip({ frameId }: { frameId: string }) {
  const t = useTranslations('search.hit')
  const errorText = useErrorText()
  const [askedFor, setAskedFor] = useState<string>()
  const asked = askedFor === frameId
  const similar = useQuery({
    queryKey: ['searches', 'similar', frameId],
    queryFn: ({ signal }) => runSearch({ kind: 'frame', frameId }, {}, signal, shown + 1),
    enabled: asked,
    staleTime: 10 * 60_000,
  })
  if (!asked && similar.data === undefined) {
    return (
      <Button onClick={() => setAskedFor(frameId)} className="self-start">
        <ScanSearch aria-hidden className="size-4" />
        {t('findSimilar')}
      </Button>
    )
  }
  const others = similar.data?.data.filter((hit) => hit.frame.id !== frameId).slice(0, shown) ?? []
  return (
    <section aria-label={t('similar')}>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h3 className="font-medium">{t('similar')}</h3>
        {similar.data !== undefined && (
          <Link to="/" search={{ frame: frameId, s: similar.data.search.id }} className="text-sm font-medium text-accent hover:underline">
            {t('allSimilar')}
          </Link>
        )}
      </div>
      {similar.isError ? (
        <p className="text-bad">{errorText(similar.error)}</p>
      ) : similar.isPending ? (
        <Skeleton className="h-24" />
      ) : others.length === 0 ? (
        <p className="text-ink-soft">{t('noSimilar')}</p>
      ) : (
        <ul className="flex gap-1.5 overflow-x-auto pb-2">
          {others.map(({ frame, asset }) => (
            <li key={frame.id} className="shrink-0">
              <Link
                to="/assets/$assetId"
                params={{ assetId: asset.id }}
                search={asset.kind === 'video' ? { t: frame.tMs / 1000 } : {}}
                aria-label={t('similarOpen', { name: asset.name })}
                className="block -outline-offset-2"
              >
                <MatImage src={frame.thumbUrl} alt="" className="h-24 w-32 rounded-sm" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
