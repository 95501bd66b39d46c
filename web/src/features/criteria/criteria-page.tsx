import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ClipboardList, ListTodo, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { useProject } from '../../app/use-project.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { rubricQuery } from '../rubrics/rubric-queries.ts'
import { allRubricsQuery } from './all-rubrics-query.ts'
import { newestAssessmentQuery } from './assessment-queries.ts'
import { RubricField } from './criteria-filters.tsx'
import { CriteriaResults } from './criteria-results.tsx'
import { CriteriaSkeleton } from './criteria-skeleton.tsx'
import { type CriteriaUrlChange, readCriteriaUrl } from './criteria-url.ts'

const route = getRouteApi('/app/criteria')

/** What rubrics came to on pictures. Which rubric and version: the address says, or else what was assessed last. */
export function CriteriaPage() {
  const t = useTranslations('criteria')
  const url = route.useSearch()
  const navigate = route.useNavigate()
  const phone = useIsPhone()
  const { projectId } = useProject()
  const mayReadRubrics = useScope('rubric.read')
  const rubrics = useQuery(allRubricsQuery)
  const probe = useMemo(
    () => ({
      ...(url.rubric && { rubricId: url.rubric }),
      ...(url.version && { rubricNumber: url.version }),
      ...(url.job && { jobId: url.job }),
      ...(projectId !== undefined && { projectId }),
    }),
    [url.rubric, url.version, url.job, projectId],
  )
  const known = url.rubric !== undefined && url.version !== undefined
  const newest = useQuery({ ...newestAssessmentQuery(probe), enabled: !known })
  const change = (next: CriteriaUrlChange, replace = false) =>
    void navigate({
      search: (before) => ({ ...(before.project && { project: before.project }), ...readCriteriaUrl({ ...before, ...next }) }),
      replace,
    })

  const rubricId = url.rubric ?? newest.data?.rubricId
  const number = url.version ?? newest.data?.rubricNumber
  // One that was made since the list was read.
  const isNew = rubricId !== undefined && rubrics.data?.some(({ id }) => id === rubricId) === false
  const one = useQuery({ ...rubricQuery(rubricId ?? ''), enabled: isNew })
  const listed = isNew && one.data !== undefined && rubrics.data !== undefined ? [one.data, ...rubrics.data] : rubrics.data
  const offered = rubrics.data?.filter(({ archivedAt }) => archivedAt === null) ?? []
  const header = (
    <PageHeader
      title={t('title')}
      actions={
        mayReadRubrics && (
          <Link to="/criteria/rubrics" className={buttonStyle('secondary')}>
            <ClipboardList aria-hidden className="size-4" />
            {t('toRubrics')}
          </Link>
        )
      }
    />
  )
  const error = rubrics.error ?? newest.error
  if (listed !== undefined && rubricId !== undefined && number !== undefined) {
    return <CriteriaResults url={url} rubrics={listed} rubricId={rubricId} number={number} header={header} onChange={change} />
  }
  return (
    <Page title={t('title')} width="full">
      {header}
      {error !== null ? (
        <ErrorState error={error} onRetry={() => void (rubrics.isError ? rubrics.refetch() : newest.refetch())} />
      ) : rubrics.data === undefined || newest.isPending ? (
        <CriteriaSkeleton phone={phone} />
      ) : offered.length === 0 ? (
        <EmptyState
          icon={ListTodo}
          title={t('empty.noRubricTitle')}
          action={
            mayReadRubrics && (
              <Link to="/criteria/rubrics" className={buttonStyle('primary')}>
                {t('empty.makeRubric')}
              </Link>
            )
          }
        >
          {t('empty.noRubricText')}
        </EmptyState>
      ) : (
        <>
          {url.rubric !== undefined && (
            <RubricField rubrics={listed ?? []} rubricId={rubricId} onChange={change} className="max-w-72 phone:max-w-none" />
          )}
          <EmptyState
            icon={Table2}
            title={t(url.job === undefined ? 'empty.noResultsTitle' : 'empty.noneYetTitle')}
            action={
              <Link to="/library" className={buttonStyle('primary')}>
                {t('empty.toLibrary')}
              </Link>
            }
          >
            {t('empty.noResultsText')}
          </EmptyState>
        </>
      )}
    </Page>
  )
}
