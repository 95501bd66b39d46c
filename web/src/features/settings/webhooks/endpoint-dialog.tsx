import type { SubscribableEventType } from '@kensa/contract/events'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { projectsQuery } from '../../../api/projects-query.ts'
import type { WebhookEndpoint } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { EventField } from './event-field.tsx'

type EndpointForm = { url: string; description: string; projectId: string; events: SubscribableEventType[] | null }

type EndpointDialogProps = {
  /** The one to change; a new one when absent. */
  endpoint?: WebhookEndpoint
  onCreated?: (secret: string) => void
  onClose: () => void
}

const allProjects = 'all'

export function EndpointDialog({ endpoint, onCreated, onClose }: EndpointDialogProps) {
  const t = useTranslations('webhooks')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { data: projects = [] } = useQuery(projectsQuery)
  const { register, control, handleSubmit, formState } = useForm<EndpointForm>({
    defaultValues: {
      url: endpoint?.url ?? '',
      description: endpoint?.description ?? '',
      projectId: allProjects,
      events: endpoint?.events ?? null,
    },
  })
  const save = useMutation({
    mutationFn: async ({ url, description, projectId, events }: EndpointForm) => {
      const body = { url: url.trim(), description: description.trim(), events }
      if (endpoint !== undefined) {
        const params = { path: { webhookEndpointId: endpoint.id } }
        await dataOf(api.PATCH('/v1/webhook-endpoints/{webhookEndpointId}', { params, body }))
        return undefined
      }
      const project = projectId === allProjects ? {} : { projectId }
      return (await dataOf(api.POST('/v1/webhook-endpoints', { body: { ...body, ...project } }))).secret
    },
    onSuccess: async (secret) => {
      await queryClient.invalidateQueries({ queryKey: ['webhooks'] })
      onClose()
      if (secret !== undefined) onCreated?.(secret)
    },
  })
  return (
    <Dialog open onClose={onClose} title={t(endpoint === undefined ? 'create' : 'change')}>
      <form noValidate onSubmit={handleSubmit((values) => save.mutate(values))} className="space-y-4">
        {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
        <TextField
          label={t('url')}
          hint={t('urlHint')}
          type="url"
          inputMode="url"
          autoComplete="off"
          autoFocus
          maxLength={2000}
          error={formState.errors.url?.message}
          {...register('url', { validate: (value) => value.trim() !== '' || t('needsUrl') })}
        />
        <TextField label={t('description')} autoComplete="off" maxLength={200} {...register('description')} />
        {endpoint === undefined && (
          <Controller
            control={control}
            name="projectId"
            render={({ field }) => (
              <Select
                label={t('project')}
                value={field.value}
                options={[{ value: allProjects, label: t('allProjects') }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
                onChange={field.onChange}
              />
            )}
          />
        )}
        <Controller
          control={control}
          name="events"
          rules={{ validate: (events) => events === null || events.length > 0 || t('needsEvent') }}
          render={({ field, fieldState }) => (
            <EventField chosen={field.value} onChange={field.onChange} error={fieldState.error?.message} />
          )}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {endpoint === undefined ? t('create') : common('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
