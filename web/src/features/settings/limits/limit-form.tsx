import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { spendLimitsQuery } from '../usage/usage-queries.ts'
import { dollarsToMicros, microsToDollars } from './dollars-to-micros.ts'

type LimitFormProps = { label: string; hint: string; micros: number | null; apiKeyId?: string; disabled: boolean }

/** One limit: of the organization, or of the key that is named. */
export function LimitForm({ label, hint, micros, apiKeyId, disabled }: LimitFormProps) {
  const t = useTranslations('usage.limits')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [text, setText] = useState(microsToDollars(micros))
  const wanted = dollarsToMicros(text)
  const save = useMutation({
    mutationFn: (monthlyLimitMicros: number | null) => {
      const body = apiKeyId === undefined ? { monthlyLimitMicros } : { apiKeys: [{ apiKeyId, monthlyLimitMicros }] }
      return dataOf(api.PUT('/v1/usage/limits', { body }))
    },
    onSuccess: async (limits) => {
      queryClient.setQueryData(spendLimitsQuery.queryKey, limits)
      await queryClient.invalidateQueries({ queryKey: ['usage', 'summary'] })
    },
    onError: (error) => toastFailed({ title: errorText(error) }),
  })
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== undefined) save.mutate(wanted)
      }}
    >
      <TextField
        label={label}
        hint={hint}
        error={wanted === undefined ? t('notAnAmount') : undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder={t('none')}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.target.value)}
        className="w-72 max-w-full"
      />
      {!disabled && wanted !== undefined && wanted !== micros && (
        <Button type="submit" tone="primary" busy={save.isPending}>
          {t('save')}
        </Button>
      )}
    </form>
  )
}
