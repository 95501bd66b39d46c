import type { Scope } from '@kensa/contract/scopes'
import { useQuery } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { meQuery } from '../../../api/me-query.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { dollarsToMicros } from '../limits/dollars-to-micros.ts'
import { type Expiry, expiryDays } from './expiry-of.ts'
import { ScopeField } from './scope-field.tsx'

/** `limit` in dollars, as typed; empty for none. */
export type KeySettings = { name: string; scopes: Scope[]; expiry: Expiry; limit: string }

type KeyFormProps = {
  initial: KeySettings
  /** The end that the key has and may keep; absent for a new key. */
  endNow?: string | null
  submit: string
  busy: boolean
  error: Error | null
  onSubmit: (settings: KeySettings) => void
  onClose: () => void
}

/** Name, end, monthly limit and scopes of a key. */
export function KeyForm({ initial, endNow, submit, busy, error, onSubmit, onClose }: KeyFormProps) {
  const t = useTranslations('settings.apiKeys')
  const common = useTranslations('common')
  const needed = useTranslations('auth.needed')
  const limitTexts = useTranslations('usage.limits')
  const format = useFormat()
  const errorText = useErrorText()
  const { data: me } = useQuery(meQuery)
  const { register, control, handleSubmit, formState } = useForm<KeySettings>({ defaultValues: initial })
  const ends = (value: Expiry) => (value === 'never' ? t('neverExpires') : t('days', { count: Number(value) }))
  const endOptions = [
    ...(endNow === undefined
      ? []
      : [{ value: 'keep' as Expiry, label: endNow === null ? t('neverExpires') : t('expires', { date: format.date(endNow) }) }]),
    ...expiryDays
      .filter((value) => !(endNow === null && value === 'never'))
      .map((value) => ({ value: value as Expiry, label: ends(value) })),
  ]
  return (
    <form noValidate onSubmit={handleSubmit(onSubmit)} className="space-y-4">
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <TextField
        label={common('name')}
        hint={t('nameHint')}
        autoComplete="off"
        autoFocus
        maxLength={100}
        error={formState.errors.name?.message}
        {...register('name', { validate: (value) => value.trim() !== '' || needed('name') })}
      />
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <Controller
          control={control}
          name="expiry"
          render={({ field }) => <Select label={t('expiry')} value={field.value} options={endOptions} onChange={field.onChange} />}
        />
        <TextField
          label={t('limit')}
          inputMode="decimal"
          autoComplete="off"
          placeholder={limitTexts('none')}
          error={formState.errors.limit?.message}
          {...register('limit', { validate: (value) => dollarsToMicros(value) !== undefined || limitTexts('notAnAmount') })}
        />
      </div>
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
        <Button type="submit" tone="primary" busy={busy}>
          {submit}
        </Button>
      </DialogActions>
    </form>
  )
}
