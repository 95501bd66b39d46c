import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Archive, ArchiveRestore, Download, EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import type { RubricSummary } from '../../api/types.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { downloadRubric } from './download-rubric.ts'
import { refreshRubrics, rubricQuery } from './rubric-queries.ts'

type RubricActionsProps = { rubric: Pick<RubricSummary, 'id' | 'name' | 'archivedAt'>; mayWrite: boolean; children?: ReactNode }

/** What can be done with a whole rubric. Archiving takes nothing away: it can be restored, and what it assessed stays. */
export function RubricActions({ rubric, mayWrite, children }: RubricActionsProps) {
  const t = useTranslations('rubrics')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { name } = rubric
  const params = { path: { rubricId: rubric.id } }
  const isArchived = rubric.archivedAt !== null
  const onError = (error: unknown) => toastFailed({ title: t('actions.failed'), description: errorText(error) })
  const archive = useMutation({
    mutationFn: () =>
      isArchived ? api.POST('/v1/rubrics/{rubricId}/restore', { params }) : api.POST('/v1/rubrics/{rubricId}/archive', { params }),
    onSuccess: () => toastDone({ title: t(isArchived ? 'actions.restored' : 'actions.archived', { name }) }),
    onError,
    onSettled: () => refreshRubrics(queryClient),
  })
  const save = useMutation({
    mutationFn: () => queryClient.fetchQuery(rubricQuery(rubric.id)),
    onSuccess: downloadRubric,
    onError,
  })
  return (
    <Menu trigger={<IconButton icon={EllipsisVertical} label={t('actions.more', { name })} />}>
      <MenuItem icon={Download} onSelect={() => save.mutate()}>
        {t('actions.export')}
      </MenuItem>
      {children}
      {mayWrite && (
        <MenuItem icon={isArchived ? ArchiveRestore : Archive} onSelect={() => archive.mutate()}>
          {t(isArchived ? 'actions.restore' : 'actions.archive')}
        </MenuItem>
      )}
    </Menu>
  )
}
