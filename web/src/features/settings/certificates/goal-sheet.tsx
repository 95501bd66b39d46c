import { reviewsAtLeast } from '@kensa/algorithms/certificate/certify-sequentially'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { CertificateGoal } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshCertificates } from './certificate-queries.ts'
import { deltas, type GoalValues, scoreOf, settingsOf, valuesOf } from './goal-values.ts'
import { LabelsField } from './labels-field.tsx'
import { shareOfPercent } from './percent-text.ts'

type GoalSheetProps = { goal?: CertificateGoal | undefined; goals: readonly CertificateGoal[]; onClose: () => void }

/** A new goal, or another promise of one that is there. Says at once what it would cost in reviews. */
export function GoalSheet({ goal, goals, onClose }: GoalSheetProps) {
  const t = useTranslations('certificates')
  const common = useTranslations('common')
  const format = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const formId = useId()
  const { register, control, handleSubmit, watch, formState } = useForm<GoalValues>({ defaultValues: valuesOf(goal) })
  const { errors } = formState
  const save = useMutation({
    mutationFn: (values: GoalValues) => {
      const settings = settingsOf(values)
      if (!goal) return dataOf(api.POST('/v1/certificate-goals', { body: { task: 'annotate', labelIds: values.labelIds, ...settings } }))
      const params = { path: { goalId: goal.id } }
      return dataOf(api.PATCH('/v1/certificate-goals/{goalId}', { params, body: { version: goal.version, ...settings } }))
    },
    onSuccess: async () => {
      await refreshCertificates(queryClient)
      toastDone({ title: t('form.done') })
      onClose()
    },
  })
  const [mode, alphaText, delta, shareText] = watch(['mode', 'alpha', 'delta', 'auditShare'])
  const [alpha, share] = [shareOfPercent(alphaText), shareOfPercent(shareText)]
  const valid = alpha !== undefined && isPromise(alpha) && share !== undefined && isShare(share)
  const beginsAnew = goal?.mode === 'certified' && valid && (alpha !== goal.alpha || Number(delta) !== goal.delta || mode !== 'certified')
  const taken = new Set(goals.filter(({ task }) => task === 'annotate').flatMap(({ labelIds }) => labelIds))
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(goal ? 'form.changeTitle' : 'create')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={save.isPending}>
            {goal ? common('save') : t('create')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={handleSubmit((values) => save.mutate(values))} className="space-y-5 pt-1">
        {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
        {!goal && (
          <Controller
            control={control}
            name="labelIds"
            rules={{ validate: (ids) => ids.length > 0 || t('form.labelsNeeded') }}
            render={({ field }) => (
              <LabelsField value={field.value} onChange={field.onChange} taken={taken} error={errors.labelIds?.message} />
            )}
          />
        )}
        <Controller
          control={control}
          name="mode"
          render={({ field }) => (
            <Select
              label={t('form.mode')}
              value={field.value}
              onChange={field.onChange}
              options={(['certified', 'threshold', 'off'] as const).map((value) => ({
                value,
                label: t(`form.modes.${value}`),
                hint: t(`form.modeHints.${value}`),
              }))}
            />
          )}
        />
        {mode === 'threshold' ? (
          <>
            <Notice tone="doubt">{t('form.notProven')}</Notice>
            <TextField
              label={t('form.accept')}
              hint={t('form.acceptHint')}
              inputMode="decimal"
              autoComplete="off"
              error={errors.accept?.message}
              {...register('accept', { validate: (text) => isScore(text) || t('form.scoreNeeded') })}
            />
            <TextField
              label={t('form.reject')}
              hint={t('form.rejectHint')}
              inputMode="decimal"
              autoComplete="off"
              error={errors.reject?.message}
              {...register('reject', {
                validate: (text, { accept }) =>
                  text.trim() === '' || (isScore(text) && scoreOf(text) <= scoreOf(accept)) || t('form.rejectBelow'),
              })}
            />
          </>
        ) : (
          <>
            <TextField
              label={t('form.alpha')}
              hint={t('form.alphaHint')}
              inputMode="decimal"
              autoComplete="off"
              error={errors.alpha?.message}
              {...register('alpha', { validate: (text) => isPromise(shareOfPercent(text) ?? 0) || t('form.alphaNeeded') })}
            />
            <Controller
              control={control}
              name="delta"
              render={({ field }) => (
                <Select
                  label={t('form.delta')}
                  value={field.value}
                  onChange={field.onChange}
                  options={deltas.map((value) => ({ value, label: t('form.sure', { sure: format.share(1 - Number(value)) }) }))}
                />
              )}
            />
            <TextField
              label={t('form.auditShare')}
              hint={t('form.auditShareHint')}
              inputMode="decimal"
              autoComplete="off"
              error={errors.auditShare?.message}
              {...register('auditShare', { validate: (text) => isShare(shareOfPercent(text) ?? 0) || t('form.auditShareNeeded') })}
            />
            {valid && <Consequence alpha={alpha} delta={Number(delta)} share={share} />}
          </>
        )}
        {beginsAnew && <Notice tone="doubt">{t('form.beginsAnew')}</Notice>}
      </form>
    </Sheet>
  )
}

function Consequence({ alpha, delta, share }: { alpha: number; delta: number; share: number }) {
  const t = useTranslations('certificates.form')
  const count = reviewsAtLeast({ alpha, delta })
  return (
    <Notice>
      <p>{t('consequence', { count, verdicts: Math.ceil(count / share) })}</p>
    </Notice>
  )
}

const isPromise = (alpha: number) => alpha >= 0.001 && alpha <= 0.5
const isShare = (share: number) => share >= 0.01 && share <= 1
const isScore = (text: string) => text.trim() !== '' && scoreOf(text) >= 0 && scoreOf(text) <= 1
