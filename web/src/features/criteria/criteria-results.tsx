import type { RubricSummary } from '@kensa/contract/api/rubrics'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Download, FileSearch, SlidersHorizontal, Undo2 } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { useProject } from '../../app/use-project.ts'
import { usePreference } from '../../preferences/use-preference.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { usePageOffset } from '../../ui/grid/use-page-offset.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { isActive } from '../jobs/is-active.ts'
import { jobQuery } from '../jobs/job-query.ts'
import { useLiveJobs } from '../jobs/live-jobs.ts'
import { rubricVersionQuery } from '../rubrics/rubric-queries.ts'
import { answerOf, toggled } from './answers.ts'
import { AssessmentCards } from './assessment-cards.tsx'
import { assessmentQuery, assessmentsQuery, countsQuery } from './assessment-queries.ts'
import { AssessmentSheet } from './assessment-sheet.tsx'
import { CriteriaChips } from './criteria-chips.tsx'
import { CriteriaFilters, RubricField } from './criteria-filters.tsx'
import { CriteriaSkeleton } from './criteria-skeleton.tsx'
import { activeFilters, type CriteriaUrl, type CriteriaUrlChange, filterOf, noFilters } from './criteria-url.ts'
import { JobStanding } from './job-standing.tsx'
import { Matrix } from './matrix.tsx'
import { useAnswerEdits } from './use-answer-edits.ts'

type CriteriaResultsProps = {
  url: CriteriaUrl
  rubrics: readonly RubricSummary[]
  rubricId: string
  number: number
  header: ReactNode
  onChange: (change: CriteriaUrlChange, replace?: boolean) => void
}

/** The results of one version of a rubric: a matrix, or cards on a phone, and one of them closely. */
export function CriteriaResults({ url, rubrics, rubricId, number, header, onChange }: CriteriaResultsProps) {
  const t = useTranslations('criteria')
  useDocumentTitle(t('title'))
  const language = useLocale()
  const phone = useIsPhone()
  const [density] = usePreference('density')
  const { projectId } = useProject()
  const mayWrite = useScope('assessment.write')
  useLiveJobs()
  const { data: job } = useQuery({ ...jobQuery(url.job ?? ''), enabled: url.job !== undefined })
  const running = job !== undefined && isActive(job)
  const filter = useMemo(() => ({ ...filterOf(url, rubricId, number, projectId), rubricId }), [url, rubricId, number, projectId])
  const version = useQuery(rubricVersionQuery(rubricId, number))
  const { data: counts } = useQuery(countsQuery(filter, running))
  const list = useInfiniteQuery(assessmentsQuery(filter, language, running))
  const rows = useMemo(() => list.data?.pages.flatMap(({ data }) => data), [list.data])
  const content = version.data?.content
  const { edits, deeds } = useAnswerEdits(content)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const offsetPx = usePageOffset(element)

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  const at = rows?.findIndex(({ id }) => id === url.open) ?? -1
  const alone = useQuery({
    ...assessmentQuery(url.open ?? '', language),
    enabled: url.open !== undefined && rows !== undefined && at === -1,
  })
  const opened = at === -1 ? alone.data : rows?.[at]
  const openAt = (index: number) => {
    const next = at === -1 ? undefined : rows?.[index]
    return next && (() => onChange({ open: next.id }, true))
  }

  const filters = activeFilters(url)
  const narrowed = url.state !== undefined || url.pattern !== undefined || url.answered !== undefined
  const filterProps = { url, rubrics, rubricId, number, content, counts, onChange }
  const failed = (list.isError && rows === undefined) || (version.isError && content === undefined)
  const last = deeds.at(-1)
  const open = (assessmentId: string) => onChange({ rubric: rubricId, version: number, open: assessmentId })
  const { rubricId: rubric, ...rest } = filter
  const csv = new URLSearchParams({ rubricId: rubric, language })
  for (const [name, value] of Object.entries(rest)) csv.set(name, String(value))
  return (
    <div
      ref={setElement}
      className="flex w-full flex-col px-6 pt-6 pb-4 phone:px-4 phone:pt-4"
      style={phone ? undefined : { height: `calc(100dvh - ${offsetPx}px)`, minHeight: '30rem' }}
    >
      {header}
      <div className="mb-3 flex shrink-0 flex-wrap items-center gap-2">
        <RubricField rubrics={rubrics} rubricId={rubricId} onChange={onChange} className="w-64 phone:w-auto phone:min-w-0 phone:flex-1" />
        <CriteriaFilters {...filterProps} labelHidden className="flex gap-2 phone:hidden" />
        <Button onClick={() => setFiltersOpen(true)} className="desktop:hidden" aria-label={t('filter.open')}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {filters > 0 && filters}
        </Button>
        <span className="flex items-center gap-2 desktop:ml-auto phone:w-full">
          <span role="status" className="text-sm text-ink-faint phone:flex-1">
            {counts !== undefined && !narrowed && t('count', { count: counts.total })}
          </span>
          {mayWrite && (
            <Button tone="quiet" disabled={last === undefined} onClick={edits.undo} aria-label={t('undo')}>
              <Undo2 aria-hidden className="size-4" />
              <span className="phone:hidden">{t('undo')}</span>
            </Button>
          )}
          <a className={buttonStyle('secondary')} href={`/v1/assessments/csv?${csv}`} download>
            <Download aria-hidden className="size-4" />
            CSV
          </a>
        </span>
      </div>
      <CriteriaChips url={url} content={content} onChange={onChange} />
      {job !== undefined && running && <JobStanding job={job} />}
      {failed ? (
        <ErrorState
          error={version.error ?? list.error}
          onRetry={() => {
            void version.refetch()
            void list.refetch()
          }}
        />
      ) : rows === undefined || content === undefined ? (
        <CriteriaSkeleton phone={phone} />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={FileSearch}
          title={t(filters > 0 ? 'empty.filteredTitle' : 'empty.noResultsTitle')}
          action={filters > 0 && <Button onClick={() => onChange(noFilters)}>{t('filter.clear')}</Button>}
        >
          {t(filters > 0 ? 'empty.filteredText' : 'empty.noResultsText')}
        </EmptyState>
      ) : phone ? (
        <AssessmentCards rows={rows} onOpen={open} onNearEnd={loadMore} />
      ) : (
        <Matrix
          // Another version has other columns, and other filters other rows: the place of before means nothing there.
          key={JSON.stringify(filter)}
          rows={rows}
          total={hasNextPage ? (narrowed ? undefined : counts?.total) : rows.length}
          criteria={content.criteria}
          answered={url.answered}
          compact={density === 'compact'}
          onAnswered={(answered) => onChange({ answered })}
          onOpen={open}
          onToggle={
            mayWrite
              ? ({ id, answers }, criterionId) => edits.change(id, { answers: { [criterionId]: toggled(answerOf(answers, criterionId)) } })
              : undefined
          }
          onUndo={edits.undo}
          onNearEnd={loadMore}
        />
      )}
      <Sheet
        open={filtersOpen}
        onClose={() => setFiltersOpen(false)}
        title={t('filter.open')}
        footer={
          <>
            <Button onClick={() => onChange(noFilters)}>{t('filter.clear')}</Button>
            <Button tone="primary" onClick={() => setFiltersOpen(false)}>
              {t('filter.show')}
            </Button>
          </>
        }
      >
        <CriteriaFilters {...filterProps} labelHidden={false} className="flex flex-col gap-4" />
      </Sheet>
      {opened !== undefined && content !== undefined && (
        <AssessmentSheet
          assessment={opened}
          content={content}
          onChange={mayWrite ? (next) => edits.change(opened.id, next) : undefined}
          onPrevious={openAt(at - 1)}
          onNext={openAt(at + 1)}
          onClose={() => onChange({ open: undefined })}
        />
      )}
    </div>
  )
}
