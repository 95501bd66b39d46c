import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { LabelImport } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'
import { ImportReport } from './import-report.tsx'

function send(file: File, digest?: string): Promise<LabelImport> {
  const params = { query: digest === undefined ? {} : { digest } }
  const headers = { 'content-type': 'text/csv' }
  // The bytes go as they are: only the API can tell whether they are UTF-8.
  return dataOf(api.POST('/v1/labels/import', { params, headers, body: '', bodySerializer: () => file }))
}

/** A file is looked through first; what it would do is shown, and only that is then done. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('labels.file')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const look = useMutation({ mutationFn: (file: File) => send(file) })
  const write = useMutation({
    mutationFn: ({ file, digest }: { file: File; digest: string }) => send(file, digest),
    onSuccess: async ({ counts }) => {
      await refreshLabels(queryClient)
      toastDone({ title: t('done', { count: counts.create + counts.update }) })
      onClose()
    },
    onError: (error, { file }) => {
      if (error instanceof ApiError && (error.code === 'version_conflict' || error.code === 'import_invalid')) look.mutate(file)
    },
  })
  const failed = (error: unknown) => (error instanceof ApiError && error.code === 'import_invalid' ? t('unreadable') : errorText(error))
  const file = look.variables
  const report = look.data
  const count = report ? report.counts.create + report.counts.update : 0
  const digest = report?.digest ?? undefined
  return (
    <Sheet
      open
      wide={report !== undefined}
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          {report !== undefined && digest !== undefined && count > 0 && (
            <Button tone="primary" busy={write.isPending} onClick={() => file && write.mutate({ file, digest })}>
              {t('do', { count })}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <p className="text-ink-soft">{t('text')}</p>
        <input
          ref={picker}
          type="file"
          accept=".csv,text/csv"
          aria-label={t('choose')}
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            // The same file may be chosen again once it was corrected.
            target.value = ''
            write.reset()
            if (chosen) look.mutate(chosen)
          }}
        />
        <Button tone={report === undefined ? 'primary' : 'secondary'} busy={look.isPending} onClick={() => picker.current?.click()}>
          <FileUp aria-hidden className="size-4" />
          {t(report === undefined ? 'choose' : 'other')}
        </Button>
        {look.isPending && file && <p role="status">{t('reading', { name: file.name })}</p>}
        {look.isError && <Notice tone="bad">{failed(look.error)}</Notice>}
        {write.isError && (
          <Notice tone="bad">
            {write.error instanceof ApiError && write.error.code === 'version_conflict' ? t('changedMeanwhile') : failed(write.error)}
          </Notice>
        )}
        {report !== undefined && !look.isPending && <ImportReport report={report} fileName={file?.name ?? ''} />}
      </div>
    </Sheet>
  )
}
