import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Rubric } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { compareContent } from './compare-content.ts'
import { ContentChangesList } from './content-changes.tsx'
import { ContentView } from './content-view.tsx'
import { refreshRubrics, rubricQuery, rubricVersionQuery } from './rubric-queries.ts'

type VersionSheetProps = {
  rubric: Rubric
  number: number
  dirty: boolean
  readOnly: boolean
  onRestored: (rubric: Rubric) => void
  onClose: () => void
}

/** One version as it was, and against the one in force. Restoring makes a new version of it; none is ever taken away. */
export function VersionSheet({ rubric, number, dirty, readOnly, onRestored, onClose }: VersionSheetProps) {
  const t = useTranslations('rubrics')
  const common = useTranslations('common')
  const format = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const version = useQuery(rubricVersionQuery(rubric.id, number))
  const isCurrent = number === rubric.number
  const [part, setPart] = useState<'content' | 'compare'>(isCurrent ? 'content' : 'compare')
  const [asking, setAsking] = useState(false)
  const restore = useMutation({
    mutationFn: (): Promise<Rubric> => {
      if (version.data === undefined) throw new TypeError('The version is not there yet')
      const params = { path: { rubricId: rubric.id } }
      return dataOf(api.PATCH('/v1/rubrics/{rubricId}', { params, body: { version: rubric.version, content: version.data.content } }))
    },
    onSuccess: (restored) => {
      onRestored(restored)
      queryClient.setQueryData(rubricQuery(rubric.id).queryKey, restored)
      toastDone({ title: t('versions.restored', { from: number, number: restored.number }) })
      onClose()
    },
    onSettled: () => refreshRubrics(queryClient),
  })
  const begin = () => (dirty ? setAsking(true) : restore.mutate())
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('version', { number })}
      footer={
        <>
          <Button onClick={onClose}>{common('close')}</Button>
          {!readOnly && !isCurrent && version.data !== undefined && (
            <Button tone="primary" busy={restore.isPending} onClick={begin}>
              {t('versions.restore', { number: rubric.number + 1 })}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={version} skeleton={<SkeletonRows rows={5} />}>
        {(data) => (
          <div className="space-y-4 pt-1">
            <p className="text-sm text-ink-faint">
              {data.actor.kind === 'system' ? t('versions.system') : data.actor.name} ·{' '}
              <time dateTime={data.createdAt}>{format.dateTime(data.createdAt)}</time>
            </p>
            {restore.isError && <Notice tone="bad">{errorText(restore.error)}</Notice>}
            {!isCurrent && (
              <SegmentedControl
                label={t('versions.part')}
                value={part}
                segments={[
                  { value: 'compare', label: t('versions.compare', { number: rubric.number }) },
                  { value: 'content', label: t('versions.content') },
                ]}
                onChange={setPart}
              />
            )}
            {part === 'content' ? (
              <ContentView content={data.content} />
            ) : (
              <>
                <p className="text-ink-soft">{t('versions.compareText', { from: number, number: rubric.number })}</p>
                <ContentChangesList changes={compareContent(data.content, rubric.content)} />
              </>
            )}
          </div>
        )}
      </Loaded>
      <ConfirmDialog
        open={asking}
        title={t('versions.restoreTitle', { number })}
        description={t('versions.restoreText')}
        action={t('versions.restore', { number: rubric.number + 1 })}
        busy={restore.isPending}
        onConfirm={() => restore.mutate()}
        onClose={() => setAsking(false)}
      />
    </Sheet>
  )
}
