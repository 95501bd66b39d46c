import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { BackToRubrics } from './back-to-rubrics.tsx'
import { EditorSkeleton } from './editor-skeleton.tsx'
import { RubricEditor } from './rubric-editor.tsx'
import { rubricQuery } from './rubric-queries.ts'
import type { RubricSearch } from './rubrics-search.ts'

const route = getRouteApi('/app/criteria/rubrics/$rubricId')

/** One rubric: to be read, written and tried. */
export function RubricPage() {
  const t = useTranslations('rubrics')
  const { rubricId } = route.useParams()
  const { tab = 'criteria', version } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useScope('rubric.write')
  const rubric = useQuery(rubricQuery(rubricId))
  useDocumentTitle(rubric.data?.name ?? t('title'))
  const show = useCallback(
    (next: RubricSearch) =>
      void navigate({
        search: ({ tab: _, version: __, ...rest }) => ({
          ...rest,
          ...(next.tab !== undefined && next.tab !== 'criteria' && { tab: next.tab }),
          ...(next.version !== undefined && { version: next.version }),
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return (
    <div className="relative flex w-full flex-1 flex-col px-6 py-4 phone:px-4 phone:py-2">
      <BackToRubrics />
      <Loaded query={rubric} skeleton={<EditorSkeleton />}>
        {(latest) => (
          <RubricEditor key={rubricId} latest={latest} start={latest} readOnly={!mayWrite} tab={tab} version={version} onShow={show} />
        )}
      </Loaded>
    </div>
  )
}
