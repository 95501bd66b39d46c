import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { labelsQuery } from '../../api/labels-query.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { FrameChoice } from '../analyze/frame-choice.ts'
import { FramesSection } from '../analyze/frames-section.tsx'
import { JobRun } from '../analyze/job-run.tsx'
import { PriceSection } from '../analyze/price-section.tsx'
import { StartButton } from '../analyze/start-button.tsx'
import { useFrameChoice } from '../analyze/use-frame-choice.ts'
import { useFrameJob } from '../analyze/use-frame-job.ts'
import { useLiveJobs } from '../jobs/live-jobs.ts'
import { annotateRequest, pricedRequest, type Sought } from './annotate-calls.ts'
import { AnnotatePreview } from './annotate-preview.tsx'
import { LabelChoice } from './label-choice.tsx'

type AnnotateSheetProps = {
  /** The first one is chosen at first. */
  choices: readonly FrameChoice[]
  onClose: () => void
}

/** Has a machine look for labels: where, for what, a preview with the price, and then the job itself. */
export default function AnnotateSheet({ choices, onClose }: AnnotateSheetProps) {
  const t = useTranslations('annotate')
  const format = useFormat()
  const queryClient = useQueryClient()
  useLiveJobs()
  const labels = useQuery(labelsQuery)
  const { choice, choose, tooMany, possible } = useFrameChoice(choices)
  const [sought, setSought] = useState<Sought[]>([])
  const [masks, setMasks] = useState(false)
  const asked = choice !== undefined && possible && sought.length > 0 ? choice : undefined
  const ready = asked !== undefined
  const { price, start, startIt } = useFrameJob({
    request: asked && annotateRequest(asked, { sought, masks }),
    priced: asked && pricedRequest(asked, sought),
  })
  const onEnded = useCallback(() => void queryClient.invalidateQueries({ queryKey: ['regions'] }), [queryClient])
  const startable = labels.data?.some(({ archivedAt }) => archivedAt === null) === true
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={t('title')}
      footer={
        start.data === undefined && startable ? (
          <StartButton ready={ready} busy={start.isPending} priceMicros={price.data} onStart={startIt} />
        ) : undefined
      }
    >
      {start.data !== undefined ? (
        <JobRun
          job={start.data}
          count={choice?.count ?? 0}
          resultText={({ regionCount, frameCount, toReviewCount }) =>
            t('done', { regions: regionCount, frames: frameCount, review: format.number(toReviewCount) })
          }
          onEnded={onEnded}
        />
      ) : (
        <Loaded query={labels} skeleton={<Skeleton className="h-64" />}>
          {(all) =>
            !startable || choice === undefined ? (
              <Notice
                action={
                  <Link to="/settings/labels" className={buttonStyle('secondary')}>
                    {t('makeLabels')}
                  </Link>
                }
              >
                {t('noLabels')}
              </Notice>
            ) : (
              <div className="grid items-start gap-6 desktop:grid-cols-[20rem_minmax(0,1fr)]">
                <div className="flex min-w-0 flex-col gap-6">
                  <FramesSection choices={choices} choice={choice} tooMany={tooMany} onChoose={choose} />
                  <LabelChoice labels={all} sought={sought} onChange={setSought} />
                  <section aria-label={t('masks')}>
                    <Checkbox label={t('masks')} checked={masks} onChange={setMasks} className="font-medium" />
                    <p className="text-sm text-ink-faint">{t('masksText')}</p>
                  </section>
                </div>
                <div className="flex min-w-0 flex-col gap-6">
                  <AnnotatePreview choice={choice} request={{ sought, masks }} labels={all} />
                  <PriceSection
                    ready={ready}
                    price={price}
                    start={start}
                    text={t('priceText', { count: choice.count, labels: sought.length })}
                  />
                </div>
              </div>
            )
          }
        </Loaded>
      )}
    </Sheet>
  )
}
