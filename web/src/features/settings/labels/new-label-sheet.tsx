import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'
import { LabelForm } from './label-form.tsx'
import { inputOf, type LabelValues, valuesOf } from './label-values.ts'
import { setTaken } from './set-taken.ts'

export function NewLabelSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('labels')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const formId = useId()
  const form = useForm<LabelValues>({ defaultValues: valuesOf() })
  const save = useMutation({
    mutationFn: (values: LabelValues) => dataOf(api.POST('/v1/labels', { body: inputOf(values) })),
    onSuccess: async ({ name }) => {
      await refreshLabels(queryClient)
      toastDone({ title: t('form.created', { name }) })
      onClose()
    },
    onError: (error) => setTaken(error, form.setError, { name: t('form.nameTaken'), hotkey: t('form.hotkeyTaken') }),
  })
  const hasFieldError = Object.keys(form.formState.errors).length > 0
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('create')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={save.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.handleSubmit((values) => save.mutate(values))} className="space-y-5 pt-1">
        {save.error !== null && !hasFieldError && <Notice tone="bad">{errorText(save.error)}</Notice>}
        <LabelForm form={form} />
      </form>
    </Sheet>
  )
}
