import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { JobRequest } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type FrameChoice, framesOf } from '../analyze/frame-choice.ts'
import { FramesSection } from '../analyze/frames-section.tsx'
import { JobRun } from '../analyze/job-run.tsx'
import { PriceSection } from '../analyze/price-section.tsx'
import { StartButton } from '../analyze/start-button.tsx'
import { useFrameChoice } from '../analyze/use-frame-choice.ts'
import { useFrameJob } from '../analyze/use-frame-job.ts'
import { useLiveJobs } from '../jobs/live-jobs.ts'
import { rubricVersionQuery } from '../rubrics/rubric-queries.ts'
import { allRubricsQuery } from './all-rubrics-query.ts'
import { ResultsOfJob } from './results-of-job.tsx'
import { ThresholdSection } from './threshold-section.tsx'

type CriteriaRunSheetProps = {
  /** The first one is chosen at first. */
  choices: readonly FrameChoice[]
  onClose: () => void
}

/** Has a machine answer a rubric about pictures: which pictures, which rubric, the price, and then the job itself. */
export default function CriteriaRunSheet({ choices, onClose }: CriteriaRunSheetProps) {
  const t = useTranslations('criteria.run')
  const format = useFormat()
  const queryClient = useQueryClient()
  useLiveJobs()
  const rubrics = useQuery(allRubricsQuery)
  const { choice, choose, tooMany, possible } = useFrameChoice(choices)
  const [chosenId, setChosenId] = useState<string>()
  const [threshold, setThreshold] = useState<number | null>(null)
  const offered = rubrics.data?.filter(({ archivedAt }) => archivedAt === null) ?? []
  const rubric = offered.find(({ id }) => id === chosenId) ?? offered[0]

  const requestWith = (more: { rule?: { kind: 'threshold'; accept: number; reject: null } }): JobRequest | undefined =>
    choice === undefined || rubric === undefined || !possible
      ? undefined
      : { task: 'criteria', input: { ...framesOf(choice), rubricId: rubric.id, rubricNumber: rubric.number, ...more } }
  const request = requestWith(threshold === null ? {} : { rule: { kind: 'threshold', accept: threshold, reject: null } })
  const ready = request !== undefined
  const { price, start, startIt } = useFrameJob({ request, priced: requestWith({}) })
  const onEnded = useCallback(() => void queryClient.invalidateQueries({ queryKey: ['assessments'] }), [queryClient])
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={t('title')}
      footer={
        start.data === undefined && rubric !== undefined ? (
          <StartButton ready={ready} busy={start.isPending} priceMicros={price.data} onStart={startIt} />
        ) : undefined
      }
    >
      {start.data !== undefined ? (
        <JobRun
          job={start.data}
          count={choice?.count ?? 0}
          resultText={({ assessmentCount, toReviewCount }) => t('done', { count: assessmentCount, review: format.number(toReviewCount) })}
          results={<ResultsOfJob jobId={start.data.id} />}
          onEnded={onEnded}
        />
      ) : (
        <Loaded query={rubrics} skeleton={<Skeleton className="h-64" />}>
          {() =>
            rubric === undefined || choice === undefined ? (
              <Notice
                action={
                  <Link to="/criteria/rubrics" className={buttonStyle('secondary')}>
                    {t('makeRubrics')}
                  </Link>
                }
              >
                {t('noRubrics')}
              </Notice>
            ) : (
              <div className="grid items-start gap-6 desktop:grid-cols-[20rem_minmax(0,1fr)]">
                <div className="flex min-w-0 flex-col gap-6">
                  <FramesSection choices={choices} choice={choice} tooMany={tooMany} onChoose={choose} />
                  <Select
                    label={t('rubric')}
                    value={rubric.id}
                    options={offered.map(({ id, name, number, criterionCount, patternCount }) => ({
                      value: id,
                      label: name,
                      hint: t('rubricFacts', { number, criteria: criterionCount, patterns: patternCount }),
                    }))}
                    onChange={setChosenId}
                  />
                  <ThresholdSection threshold={threshold} onChange={setThreshold} />
                  <PriceSection ready={ready} price={price} start={start} text={t('priceText', { count: choice.count })} />
                </div>
                <Questions rubricId={rubric.id} number={rubric.number} />
              </div>
            )
          }
        </Loaded>
      )}
    </Sheet>
  )
}

/** What is going to be asked about each picture. */
function Questions({ rubricId, number }: { rubricId: string; number: number }) {
  const t = useTranslations('criteria.run')
  const version = useQuery(rubricVersionQuery(rubricId, number))
  return (
    <section aria-label={t('questions')} className="min-w-0">
      <h3 className="mb-2 flex items-baseline justify-between gap-4 font-medium">
        {t('questions')}
        <span className="text-sm font-normal text-ink-faint">{t('version', { number })}</span>
      </h3>
      <Loaded query={version} skeleton={<Skeleton className="h-64" />}>
        {({ content }) => (
          <ol className="divide-y divide-line rounded-lg border border-line">
            {content.criteria.map(({ id, question, lookFor }) => (
              <li key={id} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 px-3 py-2">
                <span className="truncate font-mono text-xs leading-6 text-ink-faint">{id}</span>
                <span>
                  {question}
                  {lookFor !== null && lookFor !== undefined && (
                    <span className="block text-sm text-ink-faint">{t('lookFor', { words: lookFor })}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
