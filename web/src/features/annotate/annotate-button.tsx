import { WandSparkles } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import type { ButtonTone } from '../../ui/button-style.ts'
import type { FrameChoice } from './frame-choice.ts'

const AnnotateSheet = lazy(() => import('./annotate-sheet.tsx'))

type AnnotateButtonProps = { choices: readonly FrameChoice[]; tone?: ButtonTone }

/** Opens the annotate sheet, for those who may start jobs. */
export function AnnotateButton({ choices, tone }: AnnotateButtonProps) {
  const t = useTranslations('annotate')
  const mayStart = useScope('job.write')
  const [open, setOpen] = useState(false)
  if (!mayStart) return null
  return (
    <>
      <Button tone={tone} onClick={() => setOpen(true)}>
        <WandSparkles aria-hidden className="size-4" />
        {t('open')}
      </Button>
      {open && (
        <Suspense>
          <AnnotateSheet choices={choices} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
