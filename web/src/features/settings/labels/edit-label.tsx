import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { Label } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'
import { LabelForm } from './label-form.tsx'
import { inputOf, type LabelValues, valuesOf } from './label-values.ts'
import { setTaken } from './set-taken.ts'

type EditLabelProps = { label: Label; mayWrite: boolean; onClose: () => void }

/** The form of a label as it is; what somebody else changed meanwhile is not written over. */
export function EditLabel({ label, mayWrite, onClose }: EditLabelProps) {
  const t = useTranslations('labels')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const form = useForm<LabelValues>({ defaultValues: valuesOf(label) })
  const save = useMutation({
    mutationFn: (values: LabelValues) =>
      dataOf(
        api.PATCH('/v1/labels/{labelId}', {
          params: { path: { labelId: label.id } },
          body: { version: label.version, ...inputOf(values) },
        }),
      ),
    onSuccess: async ({ name }) => {
      toastDone({ title: t('form.saved', { name }) })
      onClose()
      await refreshLabels(queryClient)
    },
    onError: (error) => setTaken(error, form.setError, { name: t('form.nameTaken'), hotkey: t('form.hotkeyTaken') }),
  })
  const hasFieldError = Object.keys(form.formState.errors).length > 0
  const isStale = save.error instanceof ApiError && (save.error.code === 'version_conflict' || save.error.code === 'label_merged')
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => save.mutate(values))} className="space-y-5">
      {!mayWrite && <Notice>{t('form.readOnly')}</Notice>}
      {save.error !== null && !hasFieldError && (
        <Notice tone="bad" action={isStale && <Button onClick={() => refreshLabels(queryClient)}>{t('form.reload')}</Button>}>
          {errorText(save.error)}
        </Notice>
      )}
      <p className="text-sm text-ink-faint">
        {t('row.number', { number: label.exportId })} · {t('history.version', { number: label.version })} ·{' '}
        {t('row.frames', { count: label.frameCount })}
      </p>
      <LabelForm form={form} disabled={!mayWrite} />
      {mayWrite && (
        <div className="sticky -bottom-5 -mx-5 flex gap-2 border-t border-line bg-raised px-5 py-3 phone:*:flex-1">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {common('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
