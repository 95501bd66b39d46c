import { ArrowUp, Clock, Crop, Info, Tag } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { usePageFoot } from '../../ui/use-page-foot.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { type Box, boxOf } from './box.ts'
import { BoxPanel } from './box-panel.tsx'
import { EscalateDialog } from './escalate-dialog.tsx'
import { Grounds } from './grounds.tsx'
import { ItemStage, type StageLook } from './item-stage.tsx'
import { KeyHint } from './key-hint.tsx'
import { LabelPicker } from './label-picker.tsx'
import { Question } from './question.tsx'
import type { Choice } from './queue.ts'
import { type ReviewCommand, reviewKeys } from './review-keys.ts'
import { UndoButton } from './undo-button.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import type { LastDeed } from './use-undo.ts'

type SingleViewProps = {
  item: ReviewItem
  last: LastDeed | undefined
  undoBusy: boolean
  onDecide: (itemId: string, choice: Choice) => void
  onSkip: (itemId: string) => void
  onUndo: () => void
}

type Draft = { itemId: string; box: Box; labelId: string | undefined }

/** The move: picture, question, grounds, three big answers. */
export function SingleView({ item, last, undoBusy, onDecide, onSkip, onUndo }: SingleViewProps) {
  const t = useTranslations('review')
  const phone = useIsPhone()
  // So that no notice ever lies over the answers.
  usePageFoot(phone ? '15.5rem' : '13rem')
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'correct' | 'escalate' | 'grounds'>()
  // Each is of one item: with the next it is as at first.
  const [looked, setLooked] = useState<{ itemId: string; look: StageLook }>()
  const [drafted, setDraft] = useState<Draft>()
  const look = looked?.itemId === item.id ? looked.look : { whole: false, bare: false }
  const draft = drafted?.itemId === item.id ? drafted : undefined
  const box = boxOf(item)
  const correctable = item.task === 'annotate' && item.subject.kind === 'region'

  const onLook = (next: StageLook) => setLooked({ itemId: item.id, look: next })
  const close = () => setOpen(undefined)
  const decide = (choice: Choice) => {
    close()
    setDraft(undefined)
    onDecide(item.id, choice)
  }
  const adjust = () => {
    if (box === undefined || !correctable) return
    close()
    setDraft({ itemId: item.id, box, labelId: undefined })
  }
  const commands: Readonly<Record<ReviewCommand, () => void>> = {
    accept: () => decide({ answer: 'accept' }),
    reject: () => decide({ answer: 'reject' }),
    cant_tell: () => decide({ answer: 'cant_tell' }),
    correct: () => correctable && setOpen('correct'),
    box: adjust,
    escalate: () => setOpen('escalate'),
    skip: () => onSkip(item.id),
    undo: onUndo,
    whole: () => onLook({ ...look, whole: !look.whole }),
    hide: () => onLook({ ...look, bare: !look.bare }),
  }
  useReviewKeys(open === undefined && draft === undefined, commands)

  const undo = <UndoButton last={last} busy={undoBusy} onUndo={onUndo} className="min-w-0 flex-1 justify-start! px-2.5!" />
  return (
    <div ref={root} tabIndex={-1} className="flex min-h-0 flex-1 outline-none phone:flex-col">
      <ItemStage
        item={item}
        look={look}
        onLook={onLook}
        draft={draft?.box}
        onDraft={(next) => draft && setDraft({ ...draft, box: next })}
        mayDecide
        onSwipe={(answer) => decide({ answer })}
      />
      <div className="flex min-h-0 w-104 shrink-0 flex-col border-l border-line bg-surface p-5 max-lg:w-80 phone:w-full phone:border-t phone:border-l-0 phone:px-3 phone:pt-3 phone:pb-1">
        {draft === undefined ? (
          <>
            <div className="flex items-center gap-2">
              <div className="min-w-0 flex-1">
                <Question item={item} />
              </div>
              {phone && <IconButton icon={Info} label={t('grounds.open')} onClick={() => setOpen('grounds')} />}
            </div>
            {!phone && (
              <section aria-label={t('grounds.title')} className="mt-5 min-h-0 flex-1 overflow-y-auto">
                <Grounds item={item} />
              </section>
            )}
            <div className="mt-4 phone:mt-2">
              <AnswerButtons
                disabled={false}
                onAnswer={(answer, byPointer) => {
                  decide({ answer })
                  // So that Enter does not press the same again for the next item.
                  if (byPointer) root.current?.focus({ preventScroll: true })
                }}
              />
            </div>
            <div role="group" aria-label={t('moreAnswers')} className="mt-2 grid grid-cols-3 gap-2 phone:mt-1">
              <OtherAnswer
                icon={Tag}
                text={t('answer.correct')}
                keys={reviewKeys.correct[0]}
                disabled={!correctable}
                onClick={commands.correct}
              />
              <OtherAnswer icon={ArrowUp} text={t('answer.escalate')} keys={reviewKeys.escalate[0]} onClick={commands.escalate} />
              <OtherAnswer icon={Clock} text={t('answer.skip')} keys={reviewKeys.skip[0]} onClick={commands.skip} />
            </div>
            <div className="mt-2 flex border-t border-line pt-2 phone:mt-1 phone:pt-1">{undo}</div>
          </>
        ) : (
          <BoxPanel
            labelId={draft.labelId ?? item.labelId}
            onLabel={(labelId) => setDraft({ ...draft, labelId })}
            onSave={() =>
              decide({
                answer: 'correct',
                value: { box: draft.box, ...(draft.labelId !== undefined && { labelId: draft.labelId }) },
              })
            }
            onCancel={() => setDraft(undefined)}
          />
        )}
      </div>
      {open === 'correct' && (
        <LabelPicker exceptId={item.labelId} onChoose={(labelId) => decide({ answer: 'correct', value: { labelId } })} onClose={close}>
          {box !== undefined && (
            <Button className="mt-3 w-full" onClick={adjust}>
              <Crop aria-hidden className="size-4" />
              {t('correct.box')}
            </Button>
          )}
        </LabelPicker>
      )}
      {open === 'escalate' && <EscalateDialog onSend={(passed) => decide({ answer: 'escalate', ...passed })} onClose={close} />}
      <Sheet open={open === 'grounds'} onClose={close} title={t('grounds.title')}>
        <Grounds item={item} />
      </Sheet>
    </div>
  )
}

type OtherAnswerProps = {
  icon: typeof Tag
  text: string
  keys: string | undefined
  disabled?: boolean
  onClick: () => void
}

function OtherAnswer({ icon: Icon, text, keys = '', disabled = false, onClick }: OtherAnswerProps) {
  return (
    <Button disabled={disabled} onClick={onClick} className="min-w-0 gap-1.5! px-2!">
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{text}</span>
      <KeyHint keys={keys} />
    </Button>
  )
}
