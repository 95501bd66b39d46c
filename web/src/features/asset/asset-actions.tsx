import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Download, EllipsisVertical, ScanSearch, Square, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AssetDetail, Frame } from '../../api/types.ts'
import { useScope } from '../../api/use-scope.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { AnalyzeMenu } from '../analyze/analyze-menu.tsx'
import type { FrameChoice } from '../analyze/frame-choice.ts'
import { deleteAssets } from '../library/delete-assets.ts'

/** Search by the frame in view, draw on it, download, delete. */
export function AssetActions({ asset, frame }: { asset: AssetDetail; frame: Frame | undefined }) {
  const t = useTranslations('asset')
  const tErrors = useTranslations('library.selection')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const tRegions = useTranslations('annotation')
  const mayWrite = useScope('asset.write')
  const mayReadRegions = useScope('region.read')
  const mayDraw = useScope('region.write')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { id, name, originalUrl } = asset
  const choices: FrameChoice[] = [{ name: 'asset', count: asset.frameCount, assetId: id }]
  if (frame !== undefined && asset.frameCount > 1) choices.unshift({ name: 'frame', count: 1, frameIds: [frame.id] })
  const remove = async () => {
    setBusy(true)
    const { failed } = await deleteAssets(queryClient, [id], () => {})
    setBusy(false)
    setAsking(false)
    if (failed > 0) return toastFailed({ title: tErrors('deleteFailed', { failed }) })
    toastDone({ title: t('deleted', { name }) })
    await navigate({ to: '/library' })
  }
  const download = () => {
    const link = document.createElement('a')
    link.href = originalUrl ?? ''
    link.download = name
    link.rel = 'noopener'
    link.target = '_blank'
    link.click()
  }
  return (
    <>
      {frame !== undefined && (
        <>
          {mayReadRegions && (
            <Link
              to="/assets/$assetId/regions"
              params={{ assetId: id }}
              search={asset.kind === 'video' ? { t: frame.tMs / 1000 } : {}}
              className={buttonStyle('secondary')}
            >
              <Square aria-hidden className="size-4" />
              {mayDraw ? tRegions('open') : tRegions('view')}
            </Link>
          )}
          <AnalyzeMenu choices={choices} />
          <Link to="/" search={{ frame: frame.id }} className={buttonStyle('primary')}>
            <ScanSearch aria-hidden className="size-4" />
            {t('similar')}
          </Link>
        </>
      )}
      <Menu trigger={<IconButton icon={EllipsisVertical} tone="secondary" label={t('more')} />}>
        <MenuItem icon={Download} disabled={originalUrl === null} onSelect={download}>
          {t('download')}
        </MenuItem>
        {mayWrite && (
          <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsking(true)}>
            {t('delete')}
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={asking}
        title={t('confirmTitle', { name })}
        description={t('confirmText')}
        action={t('confirm')}
        busy={busy}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
