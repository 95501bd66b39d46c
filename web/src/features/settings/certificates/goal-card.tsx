import { ChartSpline, EllipsisVertical, Pencil, ShieldOff, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { CertificateGoal } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { EndingDialog } from './ending-dialog.tsx'
import { GoalBadge } from './goal-badge.tsx'
import { GoalLabels, useLabelNames } from './goal-labels.tsx'
import { GoalStanding } from './goal-standing.tsx'

type GoalCardProps = { goal: CertificateGoal; mayWrite: boolean; onEdit: () => void; onLook: () => void }

export function GoalCard({ goal, mayWrite, onEdit, onLook }: GoalCardProps) {
  const t = useTranslations('certificates')
  const format = useFormat()
  const [asking, setAsking] = useState<'suspend' | 'archive'>()
  const name = useLabelNames(goal.labelIds)
  const { state, mode, alpha, delta, auditShare, certificate } = goal
  const close = () => setAsking(undefined)
  return (
    <li aria-label={name} className="rounded-lg border border-line bg-surface p-5 phone:p-4">
      <div className="mb-3 flex items-start justify-between gap-3">
        <div className="min-w-0 space-y-1">
          <h3 className="font-semibold">
            <GoalLabels labelIds={goal.labelIds} />
          </h3>
          {mode === 'certified' && (
            <p className="text-sm text-ink-faint">
              {t('promise', { alpha: format.share(alpha), sure: format.share(1 - delta), share: format.share(auditShare) })}
            </p>
          )}
        </div>
        <GoalBadge state={state} />
      </div>
      <GoalStanding goal={goal} name={name} />
      <div className="mt-4 flex flex-wrap items-center gap-2">
        {mode !== 'threshold' && (
          <Button onClick={onLook}>
            <ChartSpline aria-hidden className="size-4" />
            {t('look')}
          </Button>
        )}
        {mayWrite && (
          <>
            <Button onClick={onEdit}>
              <Pencil aria-hidden className="size-4" />
              {t('change')}
            </Button>
            <Menu trigger={<IconButton icon={EllipsisVertical} label={t('more', { name })} />}>
              <MenuItem icon={ShieldOff} disabled={state !== 'certified'} onSelect={() => setAsking('suspend')}>
                {t('suspend.action')}
              </MenuItem>
              <MenuLine />
              <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsking('archive')}>
                {t('archive.action')}
              </MenuItem>
            </Menu>
          </>
        )}
      </div>
      {certificate && (
        <EndingDialog
          kind="suspend"
          open={asking === 'suspend'}
          onConfirm={() => api.POST('/v1/certificates/{certificateId}/suspend', { params: { path: { certificateId: certificate.id } } })}
          onClose={close}
        />
      )}
      <EndingDialog
        kind="archive"
        open={asking === 'archive'}
        onConfirm={() => api.DELETE('/v1/certificate-goals/{goalId}', { params: { path: { goalId: goal.id } } })}
        onClose={close}
      />
    </li>
  )
}
