import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Check, CloudAlert, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../api/api-error.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import type { Frame, Region } from '../../api/types.ts'
import { useScope } from '../../api/use-scope.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { assetQuery } from '../asset/asset-query.ts'
import { nearestFrame } from '../asset/timeline-scale.ts'
import { useFrames } from '../asset/use-frames.ts'
import { AnnotationEditor } from './annotation-editor.tsx'
import { insidePicture } from './edit-box.ts'
import { fitOutline } from './fit-outline.ts'
import { followRegion } from './follow-region.ts'
import { regionsQuery } from './regions-query.ts'
import { useRegionEdits } from './use-region-edits.ts'

const route = getRouteApi('/app/assets/$assetId/regions')

/** The regions of a picture, or of a video frame by frame: to draw, move, label, accept and reject. Everything is saved at once. */
export function RegionsPage() {
  const t = useTranslations('annotation')
  const format = useFormat()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const { assetId } = route.useParams()
  const { t: second = 0, r } = route.useSearch()
  const mayWrite = useScope('region.write')
  const asset = useQuery(assetQuery(assetId))
  const frames = useFrames(assetId, asset.data?.frameCount ?? 0)
  const at = nearestFrame(frames, second * 1000)
  const frame = frames[at]
  const next = frames[at + 1]
  const regions = useQuery(regionsQuery(frame?.id))
  const labels = useQuery(labelsQuery)
  const [selectedId, setSelectedId] = useState<string | null>(r ?? null)
  const [following, setFollowing] = useState(false)
  const { edits, state } = useRegionEdits((error) => {
    const conflict = error instanceof ApiError && error.code === 'version_conflict'
    toastFailed(conflict ? { title: t('conflict') } : { title: t('refused'), description: errorText(error) })
  })
  useDocumentTitle(t('title', { name: asset.data?.name ?? '' }))

  const goTo = (target: Frame | undefined) =>
    target && void navigate({ to: '.', search: { t: target.tMs / 1000 }, replace: true, resetScroll: false })
  const all = labels.data ?? []
  const offered = all.filter(
    ({ archivedAt, projectIds }) => archivedAt === null && (projectIds === null || projectIds.includes(asset.data?.projectId ?? '')),
  )

  const copyToNext = async (region: Region) => {
    if (frame === undefined || next === undefined || following) return
    setFollowing(true)
    const { box, outcome, score } = await followRegion(frame, next, region.box)
    setFollowing(false)
    const picture = { width: next.widthPx, height: next.heightPx }
    const placed = insidePicture(box, picture)
    const outline = fitOutline(region.outline, region.box, placed, picture)
    goTo(next)
    setSelectedId(edits.create(next.id, region.labelId, { box: placed, outline }))
    if (outcome === 'found') toastDone({ title: t('copied', { score: format.percent(score) }) })
    else toastFailed({ title: t(outcome === 'not_found' ? 'notFound' : 'noPicture') })
  }

  const back = (
    <Link
      to="/assets/$assetId"
      params={{ assetId }}
      search={second > 0 ? { t: second } : {}}
      className="inline-flex min-h-8 shrink-0 items-center gap-1.5 text-sm text-ink-soft hover:text-ink touch:min-h-11"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('back')}
    </Link>
  )
  const error = asset.error ?? regions.error ?? labels.error
  const nothing = asset.data !== undefined && asset.data.frameCount === 0
  return (
    <div className="flex h-[calc(100dvh-var(--top-bar-height)-var(--bottom-bar-height))] min-h-96 flex-col gap-2 px-4 pt-2 pb-4 phone:px-2 phone:pt-0 phone:pb-2">
      <div className="flex items-center gap-4">
        {back}
        <h1 className="min-w-0 truncate font-semibold phone:sr-only">{t('title', { name: asset.data?.name ?? '…' })}</h1>
      </div>
      {asset.isSuccess && !mayWrite && <Notice>{t('readOnly')}</Notice>}
      {labels.isSuccess && mayWrite && offered.length === 0 && (
        <Notice
          action={
            <Link to="/settings/labels" className={buttonStyle('secondary')}>
              {t('makeLabels')}
            </Link>
          }
        >
          {t('noLabels')}
        </Notice>
      )}
      {state.stuck && (
        <Notice tone="bad" action={<Button onClick={edits.retry}>{t('retry')}</Button>}>
          {t('stuck', { count: state.unsaved })}
        </Notice>
      )}
      {nothing ? (
        <Notice>{t('noFrame')}</Notice>
      ) : error !== null && (regions.data === undefined || asset.data === undefined) ? (
        <ErrorState error={error} onRetry={() => void Promise.all([asset.refetch(), regions.refetch(), labels.refetch()])} />
      ) : asset.data === undefined || frame === undefined || regions.data === undefined || labels.data === undefined ? (
        <div role="status" aria-label={t('loading')} className="grid min-h-0 flex-1 gap-3 desktop:grid-cols-[minmax(0,1fr)_19rem]">
          <Skeleton className="h-full" />
          <Skeleton className="h-full phone:hidden" />
        </div>
      ) : (
        <div className="min-h-0 flex-1">
          <AnnotationEditor
            picture={{ url: frame.imageUrl, alt: asset.data.name, widthPx: frame.widthPx, heightPx: frame.heightPx }}
            regions={regions.data}
            labels={all}
            offered={offered}
            selectedId={selectedId === null ? null : edits.idOf(selectedId)}
            onSelect={setSelectedId}
            readOnly={!mayWrite}
            onCreate={(labelId, place) => setSelectedId(edits.create(frame.id, labelId, place))}
            onChange={(id, change, merge) => edits.change(frame.id, id, change, merge)}
            onDelete={(id) => {
              edits.remove(frame.id, id)
              setSelectedId(null)
            }}
            history={{
              canUndo: edits.canUndo(frame.id),
              canRedo: edits.canRedo(frame.id),
              onUndo: () => setSelectedId(edits.undo(frame.id)?.id ?? null),
              onRedo: () => setSelectedId(edits.redo(frame.id)?.id ?? null),
            }}
            {...(asset.data.kind === 'video' && {
              frames: {
                position: t('framePosition', { time: formatTimeCode(frame.tMs), at: at + 1, total: frames.length }),
                onPrevious: frames[at - 1] && (() => goTo(frames[at - 1])),
                onNext: next && (() => goTo(next)),
                onCopyToNext: next && ((region: Region) => void copyToNext(region)),
              },
            })}
            status={<SaveState unsaved={state.unsaved} stuck={state.stuck} busy={following} />}
          />
        </div>
      )}
    </div>
  )
}

function SaveState({ unsaved, stuck, busy }: { unsaved: number; stuck: boolean; busy: boolean }) {
  const t = useTranslations('annotation')
  const waits = unsaved > 0 || busy
  const Icon = stuck ? CloudAlert : waits ? LoaderCircle : Check
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap text-ink-faint">
      <Icon aria-hidden className={waits && !stuck ? 'size-3.5 animate-spin' : 'size-3.5'} />
      {stuck ? t('notSaved') : waits ? t('saving') : t('saved')}
    </span>
  )
}
