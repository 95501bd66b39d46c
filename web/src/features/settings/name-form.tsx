import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useAuthErrorText } from '../auth/use-auth-error-text.ts'

type NameFormProps = {
  label: string
  name: string
  hint?: string | undefined
  autoComplete?: string
  disabled?: boolean
  save: (name: string) => Promise<unknown>
}

/** One name that can be changed: a person's or an organization's. */
export function NameForm({ label, name, hint, autoComplete = 'off', disabled = false, save }: NameFormProps) {
  const t = useTranslations('common')
  const needed = useTranslations('auth.needed')
  const errorText = useAuthErrorText()
  const queryClient = useQueryClient()
  const { register, handleSubmit, formState, reset } = useForm({ values: { name } })
  const change = useMutation({
    mutationFn: (values: { name: string }) => save(values.name.trim()),
    onSuccess: async (_, values) => {
      reset(values)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['me'] }),
        queryClient.invalidateQueries({ queryKey: ['organizations'] }),
        queryClient.invalidateQueries({ queryKey: ['members'] }),
      ])
      toastDone({ title: t('saved') })
    },
  })
  return (
    <form noValidate onSubmit={handleSubmit((values) => change.mutate(values))} className="max-w-md">
      <TextField
        label={label}
        autoComplete={autoComplete}
        maxLength={100}
        disabled={disabled}
        hint={hint}
        error={formState.errors.name?.message ?? (change.error === null ? undefined : errorText(change.error))}
        {...register('name', { validate: (value) => value.trim() !== '' || needed('name') })}
      />
      <Button type="submit" className="mt-3" busy={change.isPending} disabled={disabled || !formState.isDirty}>
        {t('save')}
      </Button>
    </form>
  )
}
