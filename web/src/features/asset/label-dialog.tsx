import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { nameKey, offeredLabels } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { keyText } from '../../ui/hotkey.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { refreshLabels } from './refresh-labels.ts'

type LabelDialogProps = { frameIds: readonly string[]; onClose: () => void; onDone?: () => void }

/** Puts a label, an existing or a new one, on frames. */
export function LabelDialog({ frameIds, onClose, onDone }: LabelDialogProps) {
  const t = useTranslations('search.labeling')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const labels = useQuery(labelsQuery)
  const [text, setText] = useState('')
  const name = text.trim()
  const count = frameIds.length
  const put = useMutation({
    mutationFn: async (chosen: { id?: string; name: string }) => {
      const labelId = chosen.id ?? (await dataOf(api.POST('/v1/labels', { body: { name: chosen.name } }))).id
      await api.POST('/v1/labels/{labelId}/frames', { params: { path: { labelId } }, body: { frameIds: [...frameIds] } })
      return chosen.name
    },
    onSuccess: async (label) => {
      await refreshLabels(queryClient)
      toastDone({ title: t('done', { label, count }) })
      onDone?.()
      onClose()
    },
  })
  const all = labels.data ?? []
  const matching = offeredLabels(all, name)
  const exact = all.find((label) => nameKey(label.name) === nameKey(name))
  const item = 'flex min-h-control w-full items-center gap-2 rounded-md px-2.5 text-left hover:bg-hover'
  return (
    <Dialog open onClose={onClose} title={t('title', { count })} description={t('text')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name !== '') put.mutate(exact ?? { name })
        }}
      >
        <TextField
          label={t('name')}
          labelHidden
          placeholder={t('placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={put.isError ? errorText(put.error) : undefined}
          maxLength={100}
          autoComplete="off"
          autoFocus
        />
        <ul className="mt-2 max-h-64 overflow-y-auto">
          {matching.map((label) => (
            <li key={label.id}>
              <button type="button" disabled={put.isPending} onClick={() => put.mutate(label)} className={item}>
                <LabelDot color={label.color} />
                <span className="min-w-0 flex-1 truncate">{label.name}</span>
                {label.hotkey !== null && <Shortcut keys={keyText(label.hotkey)} />}
                <span className="text-sm text-ink-faint">{label.frameCount}</span>
              </button>
            </li>
          ))}
          {name !== '' && exact === undefined && (
            <li>
              <button type="submit" disabled={put.isPending} className={buttonStyle('quiet', 'w-full justify-start! px-2.5!')}>
                <Plus aria-hidden className="size-4" />
                {t('create', { name })}
              </button>
            </li>
          )}
        </ul>
      </form>
    </Dialog>
  )
}
