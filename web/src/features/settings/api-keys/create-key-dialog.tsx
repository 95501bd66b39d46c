import type { Scope } from '@kensa/contract/scopes'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { meQuery } from '../../../api/me-query.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SecretText } from '../../../ui/secret-text.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { type ExpiryDays, expiryDays, expiryOf } from './expiry-of.ts'
import { ScopeField } from './scope-field.tsx'
import { usualScopes } from './scope-groups.ts'

type KeyForm = { name: string; scopes: Scope[]; expiry: ExpiryDays }

/** Asks for name, scopes and end; then shows the secret, this once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.apiKeys')
  const [secret, setSecret] = useState<string>()
  if (secret === undefined) {
    return (
      <Dialog open onClose={onClose} title={t('create')}>
        <KeyFormFields onCreated={setSecret} onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog open insistent onClose={onClose} title={t('secretTitle')} description={t('secretLead')}>
      <div className="flex gap-2">
        <SecretText text={secret} label={t('secretTitle')} />
        <CopyButton text={secret} />
      </div>
      <DialogActions>
        <Button tone="primary" onClick={onClose}>
          {t('secretKept')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function KeyFormFields({ onCreated, onClose }: { onCreated: (secret: string) => void; onClose: () => void }) {
  const t = useTranslations('settings.apiKeys')
  const common = useTranslations('common')
  const needed = useTranslations('auth.needed')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const { register, control, handleSubmit, formState } = useForm<KeyForm>({
    defaultValues: { name: '', scopes: [...usualScopes], expiry: '90' },
  })
  const create = useMutation({
    mutationFn: ({ name, scopes, expiry }: KeyForm) => {
      const expiresAt = expiryOf(expiry, Date.now())
      return dataOf(api.POST('/v1/api-keys', { body: { name: name.trim(), scopes, ...(expiresAt === undefined ? {} : { expiresAt }) } }))
    },
    onSuccess: async ({ secret }) => {
      onCreated(secret)
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  return (
    <form noValidate onSubmit={handleSubmit((values) => create.mutate(values))} className="space-y-4">
      {create.error !== null && <Notice tone="bad">{errorText(create.error)}</Notice>}
      <TextField
        label={common('name')}
        hint={t('nameHint')}
        autoComplete="off"
        autoFocus
        maxLength={100}
        error={formState.errors.name?.message}
        {...register('name', { validate: (value) => value.trim() !== '' || needed('name') })}
      />
      <Controller
        control={control}
        name="expiry"
        render={({ field }) => (
          <Select
            label={t('expiry')}
            value={field.value}
            options={expiryDays.map((days) => ({
              value: days,
              label: days === 'never' ? t('neverExpires') : t('days', { count: Number(days) }),
            }))}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="scopes"
        rules={{ validate: (scopes) => scopes.length > 0 || t('needsScope') }}
        render={({ field, fieldState }) => (
          <ScopeField own={me?.scopes ?? []} chosen={field.value} onChange={field.onChange} error={fieldState.error?.message} />
        )}
      />
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" tone="primary" busy={create.isPending}>
          {t('create')}
        </Button>
      </DialogActions>
    </form>
  )
}
