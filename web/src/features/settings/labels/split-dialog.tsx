import { limits } from '@kensa/contract/limits'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { Label } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { MatImage } from '../../../ui/mat-image.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'

/** A new label takes the pictures that are chosen here; the others stay. */
export function SplitDialog({ label, onClose }: { label: Label; onClose: () => void }) {
  const t = useTranslations('labels')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const formId = useId()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(false)
  const frames = useInfiniteQuery({
    queryKey: ['labels', 'frames', label.id],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 60, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return dataOf(api.GET('/v1/labels/{labelId}/frames', { params: { path: { labelId: label.id }, query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const split = useMutation({
    mutationFn: async () => {
      const body = { version: label.version, parts: [{ name: name.trim(), frameIds: [...chosen] }] }
      return dataOf(api.POST('/v1/labels/{labelId}/split', { params: { path: { labelId: label.id } }, body }))
    },
    onSuccess: async ({ parts }) => {
      await refreshLabels(queryClient)
      toastDone({ title: t('split.done', { name: parts[0]?.name ?? '', count: chosen.size }) })
      onClose()
    },
  })
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id) && next.size < limits.labelSplitFramesMax) next.add(id)
    setChosen(next)
  }
  const rows = frames.data?.pages.flatMap((page) => page.data)
  const isTaken = split.error instanceof ApiError && split.error.fields.some(({ path }) => path === 'name')
  const nameError = asked && name.trim() === '' ? t('form.nameNeeded') : isTaken ? t('form.nameTaken') : undefined
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={t('split.title', { name: label.name })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={split.isPending}>
            {t('split.do', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (name.trim() !== '' && chosen.size > 0) split.mutate()
        }}
      >
        <p className="text-ink-soft">{t('split.text', { name: label.name })}</p>
        {split.error !== null && !isTaken && <Notice tone="bad">{errorText(split.error)}</Notice>}
        <TextField
          label={t('split.name')}
          value={name}
          error={nameError}
          maxLength={limits.labelNameCharsMax}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          className="max-w-md"
        />
        <fieldset>
          <legend className="mb-2 font-medium">
            {t('split.frames')}{' '}
            <span aria-live="polite" className={asked && chosen.size === 0 ? 'font-normal text-bad' : 'font-normal text-ink-faint'}>
              {asked && chosen.size === 0 ? t('split.needed') : t('split.chosen', { count: chosen.size })}
            </span>
          </legend>
          {rows === undefined ? (
            frames.isError ? (
              <ErrorState error={frames.error} onRetry={() => frames.refetch()} />
            ) : (
              <Skeleton className="h-40 rounded-md" />
            )
          ) : rows.length === 0 ? (
            <p className="text-ink-soft">{t('split.none')}</p>
          ) : (
            <div className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-2">
              {rows.map((frame, n) => (
                <button
                  key={frame.id}
                  type="button"
                  aria-pressed={chosen.has(frame.id)}
                  aria-label={t('split.frame', { number: n + 1 })}
                  onClick={() => toggle(frame.id)}
                  className="relative aspect-square overflow-hidden rounded-md border-2 border-transparent aria-pressed:border-accent"
                >
                  <MatImage src={frame.thumbUrl} alt="" widthPx={frame.widthPx} heightPx={frame.heightPx} className="size-full" />
                  {chosen.has(frame.id) && (
                    <span className="absolute top-1.5 right-1.5 grid size-6 place-items-center rounded-full bg-accent text-on-accent">
                      <Check aria-hidden className="size-4" strokeWidth={3} />
                    </span>
                  )}
                </button>
              ))}
            </div>
          )}
          <LoadMore {...frames} />
        </fieldset>
      </form>
    </Sheet>
  )
}
