import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { AssetDetail } from '../../api/types.ts'
import { useProject } from '../../app/use-project.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'

export function AssetFacts({ asset }: { asset: AssetDetail }) {
  const t = useTranslations('asset.facts')
  const format = useFormat()
  const { projects } = useProject()
  const rows: [string, ReactNode][] = [
    [t('type'), asset.contentType],
    [t('size'), format.bytes(asset.bytes)],
  ]
  if (asset.widthPx !== null && asset.heightPx !== null) rows.push([t('dimensions'), `${asset.widthPx} × ${asset.heightPx} px`])
  if (asset.durationMs !== null) rows.push([t('duration'), formatTimeCode(asset.durationMs)])
  if (asset.kind === 'video') rows.push([t('frames'), format.number(asset.frameCount)])
  rows.push(
    [
      t('uploaded'),
      <time key="time" dateTime={asset.createdAt}>
        {format.dateTime(asset.createdAt)}
      </time>,
    ],
    [t('project'), projects.find(({ id }) => id === asset.projectId)?.name ?? '…'],
    [t('sha256'), <Copyable key="sha" text={asset.sha256} label={t('copySha')} />],
    [t('id'), <Copyable key="id" text={asset.id} label={t('copyId')} />],
  )
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-1 font-medium">{t('title')}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6">
        {rows.map(([name, value]) => (
          <div key={name} className="col-span-2 grid min-h-9 grid-cols-subgrid items-center border-b border-line py-0.5">
            <dt className="text-ink-faint">{name}</dt>
            <dd className="min-w-0 text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Copyable({ text, label }: { text: string; label: string }) {
  const t = useTranslations('common')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toastDone({ title: t('copied') }),
      () => toastFailed({ title: t('copyFailed') }),
    )
  return (
    <span className="flex items-center justify-end gap-1">
      <code className="min-w-0 truncate font-mono text-xs">{text}</code>
      <IconButton icon={Copy} label={label} onClick={copy} />
    </span>
  )
}
