import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Project } from '../../api/types.ts'
import { useScope } from '../../api/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'

type UploadTargetDialogProps = { count: number; projects: readonly Project[]; onChosen: (projectId: string) => void; onClose: () => void }

const newProject = 'new'

export function UploadTargetDialog({ count, projects, onChosen, onClose }: UploadTargetDialogProps) {
  const t = useTranslations('upload.target')
  const mayCreate = useScope('project.write')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [choice, setChoice] = useState(projects[0]?.id ?? newProject)
  const [name, setName] = useState('')
  const create = useMutation({
    mutationFn: (body: { name: string }) => dataOf(api.POST('/v1/projects', { body })),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      onChosen(id)
    },
  })
  const isNew = choice === newProject
  const options = projects.map((project) => ({ value: project.id, label: project.name }))
  return (
    <Dialog open onClose={onClose} title={t('title')} description={t('text', { count })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isNew) create.mutate({ name: name.trim() })
          else onChosen(choice)
        }}
        className="flex flex-col gap-4"
      >
        {projects.length > 0 && (
          <Select
            label={t('project')}
            value={choice}
            options={mayCreate ? [...options, { value: newProject, label: t('new') }] : options}
            onChange={setChoice}
          />
        )}
        {isNew && (
          <TextField
            label={t('name')}
            placeholder={t('namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={create.isError ? errorText(create.error) : undefined}
            maxLength={100}
            required
          />
        )}
        <DialogActions>
          <Button tone="primary" type="submit" busy={create.isPending} disabled={isNew && name.trim() === ''}>
            {t('start')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
