import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { ReviewSettings } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { settingsQuery } from '../../review/queries.ts'
import { hoursOf, percentText, shareOf } from './tier-values.ts'
import { TiersBar } from './tiers-bar.tsx'

/** Where the tiers begin, and how long an item may wait. */
export function TiersForm({ settings, disabled }: { settings: ReviewSettings; disabled: boolean }) {
  const t = useTranslations('review.settings')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [sure, setSure] = useState(percentText(settings.sureFrom))
  const [likely, setLikely] = useState(percentText(settings.likelyFrom))
  const [due, setDue] = useState(settings.dueHours === null ? '' : String(settings.dueHours))
  const [sureFrom, likelyFrom, dueHours] = [shareOf(sure), shareOf(likely), hoursOf(due)]
  const crossed = sureFrom !== undefined && likelyFrom !== undefined && likelyFrom > sureFrom
  const valid = sureFrom !== undefined && likelyFrom !== undefined && dueHours !== undefined && !crossed
  const changed = valid && (sureFrom !== settings.sureFrom || likelyFrom !== settings.likelyFrom || dueHours !== settings.dueHours)
  const save = useMutation({
    mutationFn: (body: ReviewSettings) => dataOf(api.PUT('/v1/review-settings', { body })),
    onSuccess: async (saved) => {
      queryClient.setQueryData(settingsQuery.queryKey, saved)
      toastDone({ title: t('saved') })
      await queryClient.invalidateQueries({ queryKey: ['review'] })
    },
  })
  const stale = save.error instanceof ApiError && save.error.code === 'version_conflict'
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) save.mutate({ sureFrom, likelyFrom, dueHours, version: settings.version })
      }}
    >
      {save.error !== null && (
        <Notice
          tone="bad"
          action={
            stale && <Button onClick={() => queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey })}>{t('reload')}</Button>
          }
        >
          {errorText(save.error)}
        </Notice>
      )}
      <TiersBar sureFrom={sureFrom ?? settings.sureFrom} likelyFrom={likelyFrom ?? settings.likelyFrom} />
      <div className="grid gap-5 desktop:grid-cols-2">
        <TextField
          label={t('likely')}
          hint={t('likelyHint')}
          error={likelyFrom === undefined ? t('range') : crossed ? t('order') : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={likely}
          disabled={disabled}
          onChange={({ target }) => setLikely(target.value)}
        />
        <TextField
          label={t('sure')}
          hint={t('sureHint')}
          error={sureFrom === undefined ? t('range') : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={sure}
          disabled={disabled}
          onChange={({ target }) => setSure(target.value)}
        />
      </div>
      <TextField
        label={t('due')}
        hint={t('dueHint')}
        error={dueHours === undefined ? t('dueRange') : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={due}
        disabled={disabled}
        onChange={({ target }) => setDue(target.value)}
        className="desktop:max-w-[calc(50%-0.625rem)]"
      />
      {!disabled && (
        <Button type="submit" tone="primary" busy={save.isPending} disabled={!changed} className="self-start phone:w-full">
          {common('save')}
        </Button>
      )}
    </form>
  )
}
