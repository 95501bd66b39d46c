import { useMutation } from '@tanstack/react-query'
import { Copy, Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Export } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { DataRow } from '../../ui/data-list.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { FileState } from './file-state.tsx'

export function ExportRow({ row, projectName }: { row: Export; projectName: string | undefined }) {
  const t = useTranslations('exports')
  const common = useTranslations('common')
  const format = useFormat()
  const errorText = useErrorText()
  const download = useMutation({
    mutationFn: () => dataOf(api.GET('/v1/exports/{exportId}', { params: { path: { exportId: row.id } } })),
    onSuccess: ({ url }) => {
      // The address says that it is a file to be saved, so the page stays.
      if (url !== null) location.assign(url)
    },
    onError: (error) => toastFailed({ title: errorText(error) }),
  })
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => toastDone({ title: common('copied') }),
      () => toastFailed({ title: common('copyFailed') }),
    )
  const { counts, sha256, progress } = row
  const isReady = row.state === 'ready'
  return (
    <DataRow
      title={[t(`format.${row.format}`), projectName].filter(Boolean).join(' · ')}
      facts={
        <>
          <time dateTime={row.createdAt} title={format.dateTime(row.createdAt)}>
            {format.relative(row.createdAt)}
          </time>
          {counts !== null && <span>{t('counts', { frames: counts.frames, regions: counts.regions })}</span>}
          {row.bytes !== null && <span>{format.bytes(row.bytes)}</span>}
          {row.split !== null && <span>{t('split')}</span>}
          {row.images && <span>{t('withImages')}</span>}
          {row.scores && <span>{t('withScores')}</span>}
          {isReady && row.expiresAt !== null && <span>{t('deletedOn', { when: format.relative(row.expiresAt) })}</span>}
        </>
      }
      end={
        <>
          <FileState state={row.state} />
          {isReady && sha256 !== null && <IconButton icon={Copy} label={t('checksum')} onClick={() => copy(sha256)} />}
          {isReady && (
            <Button busy={download.isPending} onClick={() => download.mutate()}>
              <Download aria-hidden className="size-4" />
              {t('download')}
            </Button>
          )}
        </>
      }
    >
      {sha256 !== null && isReady && <p className="pb-1 font-mono text-xs break-all text-ink-faint">{sha256}</p>}
      {(row.state === 'queued' || row.state === 'running') && (
        <div className="pt-1 pb-2">
          <Progress label={t('writing', { name: row.fileName })} done={progress.done} total={null} />
        </div>
      )}
      {row.error !== null && (
        <p className="pb-1 text-sm">
          <StoredErrorText error={row.error} />
        </p>
      )}
    </DataRow>
  )
}
