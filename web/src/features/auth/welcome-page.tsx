import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { useEnterPortal } from './use-enter-portal.ts'

/** For who belongs to no organization yet, or wants another: join one that asked, or make one. */
export function WelcomePage() {
  const t = useTranslations('auth')
  const enter = useEnterPortal()
  const errorText = useAuthErrorText()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: '' } })
  const invitations = useQuery({
    queryKey: ['my-invitations'],
    queryFn: () => authData(authClient.organization.listUserInvitations()),
    retry: false,
  })
  const create = useMutation({
    mutationFn: async ({ name }: { name: string }) => {
      const made = await authData(authClient.organization.create({ name: name.trim(), slug: crypto.randomUUID() }))
      await authData(authClient.organization.setActive({ organizationId: made.id }))
    },
    onSuccess: () => enter('/'),
  })
  const open = invitations.data?.filter(({ status }) => status === 'pending') ?? []

  return (
    <AuthLayout
      title={t('welcome.title')}
      lead={t('welcome.lead')}
      below={
        <Link to="/" className={buttonStyle('quiet')}>
          {t('welcome.back')}
        </Link>
      }
    >
      {open.length > 0 && (
        <div className="mb-6 grid gap-2">
          {open.map((invitation) => (
            <Link
              key={invitation.id}
              to="/invitations/$invitationId"
              params={{ invitationId: invitation.id }}
              className={buttonStyle('secondary')}
            >
              {t('welcome.invitation', { organization: invitation.organizationName })}
            </Link>
          ))}
        </div>
      )}
      <form noValidate onSubmit={handleSubmit((values) => create.mutate(values))} className="space-y-4">
        {create.error !== null && <Notice tone="bad">{errorText(create.error)}</Notice>}
        <TextField
          label={t('welcome.name')}
          autoComplete="organization"
          maxLength={100}
          error={formState.errors.name?.message}
          {...register('name', { validate: (name) => name.trim() !== '' || t('needed.name') })}
        />
        <Button type="submit" tone="primary" busy={create.isPending} className="w-full">
          {t('welcome.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
