import { useTranslations } from 'use-intl'
import type { Rubric } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { ContentChanges } from './compare-content.ts'
import { ContentChangesList } from './content-changes.tsx'

type SaveSheetProps = {
  before: Rubric
  /** Somebody else saved meanwhile; this is written over what they did. */
  overTheirs: boolean
  changes: ContentChanges
  busy: boolean
  failure: string | undefined
  onSave: () => void
  onClose: () => void
}

/** What a new version would change, before it is made. */
export function SaveSheet({ before, overTheirs, changes, busy, failure, onSave, onClose }: SaveSheetProps) {
  const t = useTranslations('rubrics')
  const common = useTranslations('common')
  const number = before.number + (changes.isSame ? 0 : 1)
  return (
    <Sheet
      open
      onClose={onClose}
      title={changes.isSame ? t('save') : t('saveAs', { number })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="primary" busy={busy} onClick={onSave}>
            {changes.isSame ? t('save') : t('saveAs', { number })}
          </Button>
        </>
      }
    >
      <div className="space-y-4 pt-1">
        {failure !== undefined && <Notice tone="bad">{failure}</Notice>}
        {overTheirs && <Notice tone="doubt">{t('conflict.over', { number: before.number })}</Notice>}
        <p className="text-ink-soft">{t(changes.rulesChanged ? 'changes.rules' : 'changes.words')}</p>
        <ContentChangesList changes={changes} />
      </div>
    </Sheet>
  )
}
