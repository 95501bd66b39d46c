import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Rubric } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { compareContent } from './compare-content.ts'
import { ContentChangesList } from './content-changes.tsx'
import { rubricVersionQuery } from './rubric-queries.ts'

type ConflictNoticeProps = { base: Rubric; theirs: Rubric; onTake: () => void }

/** Somebody else saved while one was writing: what they did can be looked at, and nothing that was written is lost. */
export function ConflictNotice({ base, theirs, onTake }: ConflictNoticeProps) {
  const t = useTranslations('rubrics.conflict')
  const [open, setOpen] = useState<'look' | 'take'>()
  const isNewVersion = theirs.number > base.number
  const version = useQuery({ ...rubricVersionQuery(theirs.id, theirs.number), enabled: isNewVersion })
  const actor = version.data?.actor
  return (
    <div className="mb-4">
      <Notice tone="doubt">
        <p className="font-medium">
          {isNewVersion
            ? t('saved', { name: actor === undefined || actor.kind === 'system' ? t('somebody') : actor.name, number: theirs.number })
            : t('changed')}
        </p>
        <p>{t('kept')}</p>
        <Button className="mt-2" onClick={() => setOpen('look')}>
          {t('look')}
        </Button>
      </Notice>
      {open === 'look' && (
        <Sheet
          open
          onClose={() => setOpen(undefined)}
          title={t('title')}
          footer={
            <>
              <Button onClick={() => setOpen('take')}>{t('take')}</Button>
              <Button tone="primary" onClick={() => setOpen(undefined)}>
                {t('goOn')}
              </Button>
            </>
          }
        >
          <div className="space-y-4 pt-1">
            <p className="text-ink-soft">{t('text')}</p>
            {(theirs.name !== base.name || theirs.description !== base.description) && (
              <p>
                {t('nameNow')} <span className="font-medium">{theirs.name}</span>
                {theirs.description !== '' && <span className="block text-ink-soft">{theirs.description}</span>}
              </p>
            )}
            <ContentChangesList changes={compareContent(base.content, theirs.content)} />
          </div>
        </Sheet>
      )}
      <ConfirmDialog
        open={open === 'take'}
        title={t('takeTitle')}
        description={t('takeText')}
        action={t('take')}
        onConfirm={() => {
          setOpen(undefined)
          onTake()
        }}
        onClose={() => setOpen(undefined)}
      />
    </div>
  )
}
