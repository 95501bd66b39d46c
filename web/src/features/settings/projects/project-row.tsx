import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { Project } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { DataRow } from '../../../ui/data-list.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { ProjectDialog } from './project-dialog.tsx'

export function ProjectRow({ project, mayWrite }: { project: Project; mayWrite: boolean }) {
  const t = useTranslations('settings.projects')
  const common = useTranslations('common')
  const { date } = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<'rename' | 'delete'>()
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/projects/{projectId}', { params: { path: { projectId: project.id } } }),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: async () => {
      setOpen(undefined)
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
    },
  })
  return (
    <DataRow
      title={
        <Link to="/library" search={{ project: project.id }} className="hover:underline">
          {project.name}
        </Link>
      }
      facts={
        <>
          <span>{t('files', { count: project.assetCount })}</span>
          <span>{t('created', { date: date(project.createdAt) })}</span>
        </>
      }
      end={
        mayWrite && (
          <>
            <IconButton icon={Pencil} label={t('rename', { name: project.name })} onClick={() => setOpen('rename')} />
            <IconButton
              icon={Trash2}
              label={project.assetCount > 0 ? t('deleteNotEmpty') : t('delete', { name: project.name })}
              disabled={project.assetCount > 0}
              onClick={() => setOpen('delete')}
            />
          </>
        )
      }
    >
      {open === 'rename' && <ProjectDialog project={project} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        open={open === 'delete'}
        title={t('deleteAsk', { name: project.name })}
        description={t('deleteText')}
        action={common('delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setOpen(undefined)}
      />
    </DataRow>
  )
}
