import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorState } from '../../ui/error-state.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { RegionOverlay } from '../annotation/region-overlay.tsx'
import { AssetActions } from './asset-actions.tsx'
import { AssetFacts } from './asset-facts.tsx'
import { AssetJob } from './asset-job.tsx'
import { assetQuery } from './asset-query.ts'
import { FrameLabels } from './frame-labels.tsx'
import { nearestFrame } from './timeline-scale.ts'
import { useAssetHits } from './use-asset-hits.ts'
import { useFrames } from './use-frames.ts'
import { VideoView } from './video-view.tsx'

const ImageView = lazy(() => import('./image-view.tsx'))
const route = getRouteApi('/app/assets/$assetId')

export function AssetPage() {
  const t = useTranslations('asset')
  const { assetId } = route.useParams()
  const { t: second = 0, s } = route.useSearch()
  const navigate = useNavigate()
  const { data: asset, error, refetch } = useQuery(assetQuery(assetId))
  const frames = useFrames(assetId, asset?.frameCount ?? 0)
  const { search, hits } = useAssetHits(s, assetId)
  const [momentMs, setMomentMs] = useState(second * 1000)

  const onMoment = useCallback(
    (tMs: number) => {
      setMomentMs(tMs)
      void navigate({ to: '.', search: (before: object) => ({ ...before, t: tMs / 1000 }), replace: true, resetScroll: false })
    },
    [navigate],
  )

  if (asset === undefined) {
    return (
      <Page title={t('title')} width="full">
        {error === null ? (
          <div role="status" aria-label={t('loading')}>
            <Skeleton className="mb-5 h-9 w-72 max-w-full" />
            <Skeleton className="h-[min(62dvh,40rem)]" />
          </div>
        ) : (
          <ErrorState error={error} onRetry={() => refetch()} />
        )}
      </Page>
    )
  }

  const { name, state, kind, durationMs } = asset
  const frame = frames[nearestFrame(frames, kind === 'video' ? momentMs : 0)]
  const lengthMs = durationMs ?? frames.at(-1)?.tMs ?? 0
  return (
    <Page title={name} width="full">
      <Link to="/library" className="mb-2 inline-flex min-h-8 items-center gap-1.5 text-sm text-ink-soft hover:text-ink touch:min-h-11">
        <ArrowLeft aria-hidden className="size-4" />
        {t('back')}
      </Link>
      <PageHeader title={name} actions={<AssetActions asset={asset} frame={frame} />} />
      {state !== 'ready' && (
        <div className="mb-4">
          <Notice tone={state === 'failed' ? 'bad' : 'info'} action={<StateBadge state={state} />}>
            {t(`state.${state}`)}
            {asset.error !== null && <p className="mt-1">{asset.error.detail}</p>}
          </Notice>
        </div>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {kind === 'video' ? (
            <VideoView
              key={assetId}
              src={asset.originalUrl}
              name={name}
              durationMs={lengthMs}
              frames={frames}
              search={search}
              hits={hits}
              startMs={second * 1000}
              onMoment={onMoment}
            />
          ) : (
            <div className="h-[min(72dvh,48rem)] overflow-hidden rounded-sm phone:h-[48dvh]">
              {asset.imageUrl === null || asset.widthPx === null || asset.heightPx === null ? (
                <MatImage src={asset.imageUrl} alt={asset.imageUrl === null ? t('image.missing') : name} className="size-full" />
              ) : (
                <Suspense fallback={<MatImage src={asset.thumbUrl} alt={name} className="size-full" />}>
                  <ImageView
                    src={asset.imageUrl}
                    name={name}
                    widthPx={asset.widthPx}
                    heightPx={asset.heightPx}
                    overlay={frame && <RegionOverlay frame={frame} />}
                  />
                </Suspense>
              )}
            </div>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {frame !== undefined && <FrameLabels frameId={frame.id} level={2} />}
          <AssetFacts asset={asset} />
          {asset.job !== null && <AssetJob job={asset.job} />}
        </div>
      </div>
    </Page>
  )
}
