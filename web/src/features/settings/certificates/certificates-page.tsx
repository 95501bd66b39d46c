import { useQuery } from '@tanstack/react-query'
import { Plus, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { goalsQuery } from './certificate-queries.ts'
import { GoalCard } from './goal-card.tsx'
import { GoalLook } from './goal-look.tsx'
import { GoalSheet } from './goal-sheet.tsx'

type Open = { kind: 'new' } | { kind: 'edit' | 'look'; goalId: string }

/** How much the machine may decide alone, and what it would take for more. */
export function CertificatesPage() {
  const t = useTranslations('certificates')
  const mayRead = useScope('certificate.read')
  const mayWrite = useScope('certificate.write')
  const goals = useQuery({ ...goalsQuery, enabled: mayRead })
  const [open, setOpen] = useState<Open>()
  useDocumentTitle(t('title'))
  const create = mayWrite && (
    <Button tone="primary" onClick={() => setOpen({ kind: 'new' })}>
      <Plus aria-hidden className="size-4" />
      {t('create')}
    </Button>
  )
  const close = () => setOpen(undefined)
  const chosen = open && 'goalId' in open ? goals.data?.find(({ id }) => id === open.goalId) : undefined
  return (
    <Panel title={t('title')} description={t('lead')} actions={goals.data && goals.data.length > 0 && create}>
      <Loaded query={goals} skeleton={<Skeleton className="h-64 rounded-lg" />}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState icon={ShieldCheck} title={t('emptyTitle')} action={create}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <ul aria-label={t('title')} className="space-y-4">
              {data.map((goal) => (
                <GoalCard
                  key={goal.id}
                  goal={goal}
                  mayWrite={mayWrite}
                  onEdit={() => setOpen({ kind: 'edit', goalId: goal.id })}
                  onLook={() => setOpen({ kind: 'look', goalId: goal.id })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open?.kind === 'new' && <GoalSheet goals={goals.data ?? []} onClose={close} />}
      {open?.kind === 'edit' && chosen && <GoalSheet goal={chosen} goals={goals.data ?? []} onClose={close} />}
      {open?.kind === 'look' && chosen && <GoalLook goal={chosen} onClose={close} />}
    </Panel>
  )
}
