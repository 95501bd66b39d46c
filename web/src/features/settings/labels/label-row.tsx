import { useTranslations } from 'use-intl'
import type { Label } from '../../../api/types.ts'
import { Badge } from '../../../ui/badge.tsx'
import { DataRow } from '../../../ui/data-list.tsx'
import { keyText } from '../../../ui/hotkey.ts'
import { LabelDot } from '../../../ui/label-dot.tsx'
import { LabelActions } from './label-actions.tsx'

type LabelRowProps = { label: Label; mayWrite: boolean; onOpen: () => void }

export function LabelRow({ label, mayWrite, onOpen }: LabelRowProps) {
  const t = useTranslations('labels')
  const synonyms = Object.values(label.synonyms).flat().length
  return (
    <DataRow
      lead={<LabelDot color={label.color} className="size-3.5" />}
      title={
        <button
          type="button"
          aria-label={t('open', { name: label.name })}
          onClick={onOpen}
          className="max-w-full text-left break-words hover:underline"
        >
          {label.name}
        </button>
      }
      facts={
        <>
          <span>{t('row.frames', { count: label.frameCount })}</span>
          <span>{t('row.synonyms', { count: synonyms })}</span>
          {label.projectIds !== null && <span>{t('row.projects', { count: label.projectIds.length })}</span>}
          {label.mergedIds.length > 0 && <span>{t('row.merged', { count: label.mergedIds.length })}</span>}
        </>
      }
      end={
        <>
          {label.archivedAt !== null && <Badge>{t('archived')}</Badge>}
          {label.hotkey !== null && (
            <kbd className="min-w-6 rounded-sm border border-line bg-sunken px-1.5 text-center font-sans text-xs leading-5 text-ink-soft">
              {keyText(label.hotkey)}
            </kbd>
          )}
          {mayWrite && <LabelActions label={label} />}
        </>
      }
    />
  )
}
