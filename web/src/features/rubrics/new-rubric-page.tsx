import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { BackToRubrics } from './back-to-rubrics.tsx'
import { EditorSkeleton } from './editor-skeleton.tsx'
import { RubricEditor } from './rubric-editor.tsx'
import { rubricTemplateQuery } from './rubric-queries.ts'
import type { RubricSearch } from './rubrics-search.ts'

const route = getRouteApi('/app/criteria/rubrics/new')
const empty = { criteria: [], patterns: [] }

/** A rubric that is not there yet: nothing is kept before it is saved for the first time. */
export function NewRubricPage() {
  const t = useTranslations('rubrics')
  const { from, tab = 'criteria' } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useScope('rubric.write')
  const template = useQuery({ ...rubricTemplateQuery, enabled: from === 'template' })
  useDocumentTitle(t('newTitle'))
  const show = ({ tab: next }: RubricSearch) =>
    void navigate({
      search: ({ tab: _, ...rest }) => ({ ...rest, ...(next !== undefined && next !== 'criteria' && { tab: next }) }),
      replace: true,
      resetScroll: false,
    })
  const editor = (content: typeof template.data) =>
    content && (
      <RubricEditor
        key={from}
        latest={undefined}
        start={{ name: '', description: '', content }}
        readOnly={!mayWrite}
        tab={tab}
        version={undefined}
        onShow={show}
      />
    )
  return (
    <div className="relative flex w-full flex-1 flex-col px-6 py-4 phone:px-4 phone:py-2">
      <BackToRubrics />
      {!mayWrite && <Notice>{t('readOnly')}</Notice>}
      {from === undefined ? (
        editor(empty)
      ) : (
        <Loaded query={template} skeleton={<EditorSkeleton />}>
          {editor}
        </Loaded>
      )}
    </div>
  )
}
