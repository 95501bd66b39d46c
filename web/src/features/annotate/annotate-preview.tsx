import { limits } from '@kensa/contract/limits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Frame, Label, Region } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import type { FrameChoice } from '../analyze/frame-choice.ts'
import { jobResultQuery } from '../analyze/job-result-query.ts'
import { DrawnRegions } from '../annotation/region-overlay.tsx'
import { isActive } from '../jobs/is-active.ts'
import { jobQuery } from '../jobs/job-query.ts'
import { type Asked, previewFrames, startPreview } from './annotate-calls.ts'

type AnnotatePreviewProps = { choice: FrameChoice; request: Asked; labels: readonly Label[] }

/** What would be found, on three of the pictures: a real look of the machine that saves nothing. */
export function AnnotatePreview({ choice, request, labels }: AnnotatePreviewProps) {
  const t = useTranslations('annotate')
  const errorText = useErrorText()
  const asked = JSON.stringify([choice, request])
  const start = useMutation({
    mutationFn: async () => {
      const frames = await previewFrames(choice, new AbortController().signal)
      return { frames, asked, job: await startPreview(frames, request) }
    },
  })
  const jobId = start.data?.job.id ?? ''
  const job = useQuery({ ...jobQuery(jobId), enabled: start.isSuccess })
  const ended = job.data !== undefined && !isActive(job.data)
  const result = useQuery(jobResultQuery(jobId, ended))
  const looking = start.isPending || (start.isSuccess && !ended) || (ended && result.isPending)
  const error = start.error ?? result.error
  return (
    <section aria-label={t('preview', { count: limits.annotatePreviewFramesMax })}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button busy={looking} disabled={request.sought.length === 0 || choice.count === 0} onClick={() => start.mutate()}>
          {looking
            ? t('previewing')
            : start.isSuccess
              ? t('previewAgain')
              : t('preview', { count: Math.min(choice.count, limits.annotatePreviewFramesMax) })}
        </Button>
        <span className="text-sm text-ink-faint">{t('previewFree')}</span>
      </div>
      <div aria-live="polite" className="mt-3 flex flex-col gap-2">
        {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
        {ended && job.data?.error && (
          <Notice tone="bad">
            {t('previewFailed')}: <StoredErrorText error={job.data.error} />
          </Notice>
        )}
        {start.data !== undefined && start.data.asked !== asked && <Notice tone="doubt">{t('previewStale')}</Notice>}
        {looking && (
          <div className="grid grid-cols-3 gap-2">
            {Array.from({ length: Math.min(3, choice.count) }, (_, k) => (
              <Skeleton key={k} className="aspect-4/3" />
            ))}
          </div>
        )}
        {!looking && result.data?.preview != null && (
          <ul className="grid grid-cols-3 gap-2 phone:grid-cols-1">
            {start.data?.frames.map((frame, k) => (
              <PreviewPicture
                key={frame.id}
                number={k + 1}
                frame={frame}
                regions={result.data?.preview?.find(({ frameId }) => frameId === frame.id)?.regions ?? []}
                labels={labels}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

type Found = Pick<Region, 'labelId' | 'box' | 'outline'> & { score: number }
type PreviewPictureProps = { number: number; frame: Frame; regions: readonly Found[]; labels: readonly Label[] }

function PreviewPicture({ number, frame, regions, labels }: PreviewPictureProps) {
  const t = useTranslations('annotate')
  const found = t('previewFound', { count: regions.length })
  const proposed = regions.map(({ labelId, box, outline, score }, k) => ({
    ...{ id: String(k), labelId, box, outline },
    ...{ state: 'proposed' as const, confidence: score },
  }))
  return (
    <li>
      <div className="relative aspect-4/3">
        <MatImage src={frame.imageUrl} alt={t('previewPicture', { number, found })} eager className="size-full rounded-sm" />
        <DrawnRegions frame={frame} regions={proposed} labels={labels} />
      </div>
      <p aria-hidden className="mt-1 text-sm text-ink-soft">
        {found}
      </p>
    </li>
  )
}
