import { ListTodo, ScanText, WandSparkles } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { FrameChoice } from './frame-choice.ts'

const AnnotateSheet = lazy(() => import('../annotate/annotate-sheet.tsx'))
const CriteriaRunSheet = lazy(() => import('../criteria/criteria-run-sheet.tsx'))

type AnalyzeMenuProps = { choices: readonly FrameChoice[]; className?: string }

/** What a machine can be asked about pictures, for those who may start jobs. */
export function AnalyzeMenu({ choices, className }: AnalyzeMenuProps) {
  const t = useTranslations('analyze')
  const tAnnotate = useTranslations('annotate')
  const tCriteria = useTranslations('criteria')
  const mayStart = useScope('job.write')
  const mayReadRubrics = useScope('rubric.read')
  const [open, setOpen] = useState<'annotate' | 'criteria'>()
  if (!mayStart) return null
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button className={className}>
            <ScanText aria-hidden className="size-4" />
            {t('open')}
          </Button>
        }
      >
        <MenuItem icon={WandSparkles} onSelect={() => setOpen('annotate')}>
          {tAnnotate('open')}
        </MenuItem>
        {mayReadRubrics && (
          <MenuItem icon={ListTodo} onSelect={() => setOpen('criteria')}>
            {tCriteria('run.open')}
          </MenuItem>
        )}
      </Menu>
      <Suspense>
        {open === 'annotate' && <AnnotateSheet choices={choices} onClose={close} />}
        {open === 'criteria' && <CriteriaRunSheet choices={choices} onClose={close} />}
      </Suspense>
    </>
  )
}
