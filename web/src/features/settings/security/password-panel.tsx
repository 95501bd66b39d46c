import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { PasswordField } from '../../auth/password-field.tsx'
import { passwordChars } from '../../auth/password-rules.ts'
import { useAuthErrorText } from '../../auth/use-auth-error-text.ts'

export function PasswordPanel() {
  const t = useTranslations('settings.password')
  const auth = useTranslations('auth')
  const errorText = useAuthErrorText()
  const queryClient = useQueryClient()
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { currentPassword: '', newPassword: '' } })
  const change = useMutation({
    mutationFn: (passwords: { currentPassword: string; newPassword: string }) =>
      authData(authClient.changePassword({ ...passwords, revokeOtherSessions: true })),
    onSuccess: async () => {
      reset()
      toastDone({ title: t('changed') })
      await queryClient.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const length = auth('passwordLength', passwordChars)
  return (
    <Panel title={t('title')} description={t('lead')}>
      <form noValidate onSubmit={handleSubmit((values) => change.mutate(values))} className="max-w-md space-y-4">
        {change.error !== null && <Notice tone="bad">{errorText(change.error)}</Notice>}
        <PasswordField
          label={t('current')}
          autoComplete="current-password"
          error={formState.errors.currentPassword?.message}
          {...register('currentPassword', { required: auth('needed.password') })}
        />
        <PasswordField
          label={t('new')}
          autoComplete="new-password"
          hint={length}
          error={formState.errors.newPassword?.message}
          {...register('newPassword', {
            required: length,
            minLength: { value: passwordChars.min, message: length },
            maxLength: { value: passwordChars.max, message: length },
          })}
        />
        <Button type="submit" busy={change.isPending}>
          {t('change')}
        </Button>
      </form>
    </Panel>
  )
}
