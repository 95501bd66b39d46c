import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { offeredLabels } from '../../../api/label-of.ts'
import { labelsQuery } from '../../../api/labels-query.ts'
import type { Label } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { LabelDot } from '../../../ui/label-dot.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'

const offeredMax = 50

/** Chooses the label that stays, and shows what the merge comes to before it is done. */
export function MergeDialog({ label, onClose }: { label: Label; onClose: () => void }) {
  const t = useTranslations('labels.merge')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const labels = useQuery(labelsQuery)
  const [text, setText] = useState('')
  const [into, setInto] = useState<Label>()
  const merge = useMutation({
    mutationFn: (target: Label) =>
      api.POST('/v1/labels/{labelId}/merge', { params: { path: { labelId: label.id } }, body: { intoLabelId: target.id } }),
    onSuccess: async (_, target) => {
      await refreshLabels(queryClient)
      toastDone({ title: t('done', { name: label.name, into: target.name }) })
      onClose()
    },
  })
  const offered = offeredLabels(labels.data ?? [], text)
    .filter((other) => other.id !== label.id)
    .slice(0, offeredMax)
  return (
    <Dialog open onClose={onClose} title={t('title', { name: label.name })} description={t('text')}>
      <TextField
        label={t('into')}
        placeholder={t('find')}
        value={text}
        maxLength={100}
        autoComplete="off"
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <ul aria-label={t('into')} className="mt-2 max-h-48 overflow-y-auto">
        {offered.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              aria-pressed={into?.id === other.id}
              onClick={() => setInto(other)}
              className="flex min-h-control w-full items-center gap-2.5 rounded-md px-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2 aria-pressed:bg-accent-soft aria-pressed:font-medium"
            >
              <LabelDot color={other.color} />
              <span className="min-w-0 flex-1 truncate">{other.name}</span>
              <span className="text-sm text-ink-faint">{other.frameCount}</span>
            </button>
          </li>
        ))}
        {labels.isSuccess && offered.length === 0 && <li className="px-2.5 py-2 text-ink-faint">{t('none')}</li>}
      </ul>
      {into !== undefined && <Preview key={into.id} from={label} into={into} />}
      {merge.error !== null && (
        <div className="mt-4">
          <Notice tone="bad">{errorText(merge.error)}</Notice>
        </div>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button tone="primary" disabled={into === undefined} busy={merge.isPending} onClick={() => into && merge.mutate(into)}>
          {t('do')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Preview({ from, into }: { from: Label; into: Label }) {
  const t = useTranslations('labels.merge')
  const errorText = useErrorText()
  const preview = useQuery({
    queryKey: ['labels', 'merge-preview', from.id, into.id],
    queryFn: ({ signal }) => {
      const params = { path: { labelId: from.id }, query: { intoLabelId: into.id } }
      return dataOf(api.GET('/v1/labels/{labelId}/merge-preview', { params, signal }))
    },
  })
  if (preview.isError) return <p className="mt-4 text-bad">{errorText(preview.error)}</p>
  const { data } = preview
  const rows = [
    [t('from', { name: from.name }), data?.frameCount],
    [t('from', { name: into.name }), data?.intoFrameCount],
    [t('both'), data?.bothFrameCount],
  ] as const
  const count = (frames: number | undefined) => (frames === undefined ? <Skeleton className="h-4 w-16" /> : t('count', { count: frames }))
  return (
    <div className="mt-4 rounded-lg bg-sunken px-4 py-3">
      <p className="mb-2 flex flex-wrap items-center gap-2 font-medium">
        <LabelDot color={from.color} /> {from.name}
        <ArrowRight aria-hidden className="size-4 text-ink-faint" />
        <LabelDot color={into.color} /> {into.name}
      </p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-sm">
        {rows.map(([name, frames], n) => (
          <div key={n} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="text-right">{count(frames)}</dd>
          </div>
        ))}
        <div className="contents font-medium">
          <dt className="border-t border-line pt-1">{t('after', { name: into.name })}</dt>
          <dd className="border-t border-line pt-1 text-right">{count(data?.mergedFrameCount)}</dd>
        </div>
      </dl>
    </div>
  )
}
