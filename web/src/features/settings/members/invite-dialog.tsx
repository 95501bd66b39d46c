import type { Role } from '@kensa/contract/scopes'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { meQuery } from '../../../api/me-query.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { EmailField } from '../../auth/email-field.tsx'
import { assignableRoles } from './assignable-roles.ts'
import { RoleSelect } from './role-select.tsx'

type Invite = { email: string; role: Role }

export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('settings.invitations')
  const common = useTranslations('common')
  const auth = useTranslations('auth.needed')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const ownRole = me?.actor.kind === 'user' ? me.actor.role : undefined
  const { register, control, handleSubmit, formState, reset } = useForm<Invite>({ defaultValues: { email: '', role: 'member' } })
  const invite = useMutation({
    mutationFn: (body: Invite) => api.POST('/v1/invitations', { body }),
    onSuccess: async (_, { email }) => {
      await queryClient.invalidateQueries({ queryKey: ['invitations'] })
      toastDone({ title: t('sent', { email }) })
      close()
    },
  })
  const close = () => {
    reset()
    invite.reset()
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t('invite')} description={t('dialogLead')}>
      <form noValidate onSubmit={handleSubmit((values) => invite.mutate(values))} className="space-y-4">
        {invite.error !== null && <Notice tone="bad">{errorText(invite.error)}</Notice>}
        <EmailField
          autoComplete="off"
          error={formState.errors.email?.message}
          {...register('email', { required: auth('email'), pattern: { value: /^\S+@\S+\.\S+$/, message: auth('email') } })}
        />
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <RoleSelect label={t('role')} value={field.value} roles={assignableRoles(ownRole)} onChange={field.onChange} />
          )}
        />
        <DialogActions>
          <Button onClick={close}>{common('cancel')}</Button>
          <Button type="submit" tone="primary" busy={invite.isPending}>
            {t('send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
