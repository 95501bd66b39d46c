import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { Project } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useErrorText } from '../../../ui/use-error-text.ts'

/** Makes a project, or renames the one given. */
export function ProjectDialog({ project, onClose }: { project?: Project; onClose: () => void }) {
  const t = useTranslations('settings.projects')
  const common = useTranslations('common')
  const needed = useTranslations('auth.needed')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: project?.name ?? '' } })
  const save = useMutation({
    mutationFn: async ({ name }: { name: string }) => {
      const body = { name: name.trim() }
      if (project === undefined) await api.POST('/v1/projects', { body })
      else await api.PATCH('/v1/projects/{projectId}', { params: { path: { projectId: project.id } }, body })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={project === undefined ? t('create') : t('rename', { name: project.name })}>
      <form noValidate onSubmit={handleSubmit((values) => save.mutate(values))}>
        <TextField
          label={common('name')}
          autoComplete="off"
          autoFocus
          maxLength={100}
          error={formState.errors.name?.message ?? (save.error === null ? undefined : errorText(save.error))}
          {...register('name', { validate: (value) => value.trim() !== '' || needed('name') })}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {common('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
