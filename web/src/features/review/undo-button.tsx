import { Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { KeyHint } from './key-hint.tsx'
import { useItemWords } from './use-item-words.ts'
import type { LastDeed } from './use-undo.ts'

type UndoButtonProps = { last: LastDeed | undefined; busy: boolean; onUndo: () => void; className?: string }

/** Takes the last action back, and says which that is. */
export function UndoButton({ last, busy, onUndo, className }: UndoButtonProps) {
  const t = useTranslations('review')
  const words = useItemWords()
  const text =
    last === undefined
      ? t('undo.nothing')
      : last.kind === 'batch'
        ? t('undo.batch', { answer: t(`did.${last.answer}`), count: last.count })
        : last.kind === 'log'
          ? t('undo.log', { answer: t(`did.${last.review.action}`) })
          : t('undo.one', { answer: t(`did.${last.choice.answer}`), name: words(last.item).name })
  return (
    <Button tone="quiet" disabled={last === undefined} busy={busy} onClick={onUndo} className={className}>
      <Undo2 aria-hidden className="size-4" />
      <span className="truncate">{text}</span>
      <KeyHint keys="Z" />
    </Button>
  )
}
