import { ArrowUp, Clock, Info, Tag } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { usePageFoot } from '../../ui/use-page-foot.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { boxOf } from './box.ts'
import { EscalateDialog } from './escalate-dialog.tsx'
import { Grounds } from './grounds.tsx'
import { ItemStage, type StageAdjusted, type StageLook, type StageOverlay } from './item-stage.tsx'
import { KeyHint } from './key-hint.tsx'
import type { Choice } from './queue.ts'
import { type ReviewCommand, reviewKeys } from './review-keys.ts'
import { UndoButton } from './undo-button.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import type { ViewProps } from './view-props.ts'

type ViewLayoutProps = ViewProps & {
  question: ReactNode
  /** What the machine answered, where the picture and the question do not say it; in sight on a phone too. */
  answers?: ReactNode
  /** What lies over the picture. */
  overlay?: StageOverlay | undefined
  /** The frame while it is adjusted. */
  adjusted?: StageAdjusted | undefined
  /** Undefined where nothing can be corrected. */
  onCorrect?: (() => void) | undefined
  onBox?: (() => void) | undefined
  /** In place of the answers that can be given, while the person corrects. */
  foot?: ReactNode
  /** In place of all beside the picture. */
  panel?: ReactNode
  /** A dialog of the task is open: keys are its own. */
  busy?: boolean
  /** Dialogs of the task. */
  children?: ReactNode
}

/** Picture, question, grounds and answers, the same for every task. */
export function ViewLayout(props: ViewLayoutProps) {
  const { item, last, undoBusy, onDecide, onSkip, onUndo, question, answers, overlay, adjusted } = props
  const { onCorrect, onBox, foot, panel, busy = false, children } = props
  const t = useTranslations('review')
  const phone = useIsPhone()
  // So that no notice ever lies over the answers.
  usePageFoot(phone ? '15.5rem' : '13rem')
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'escalate' | 'grounds'>()
  // Of one item: with the next it is as at first.
  const [looked, setLooked] = useState<{ itemId: string; look: StageLook }>()
  const look = looked?.itemId === item.id ? looked.look : { whole: false, bare: false }
  const onLook = (next: StageLook) => setLooked({ itemId: item.id, look: next })
  const close = () => setOpen(undefined)
  const decide = (choice: Choice) => {
    close()
    onDecide(item.id, choice)
  }
  const correcting = foot !== undefined || panel !== undefined
  const commands: Readonly<Record<ReviewCommand, () => void>> = {
    accept: () => decide({ answer: 'accept' }),
    reject: () => decide({ answer: 'reject' }),
    cant_tell: () => decide({ answer: 'cant_tell' }),
    correct: () => onCorrect?.(),
    box: () => onBox?.(),
    escalate: () => setOpen('escalate'),
    skip: () => onSkip(item.id),
    undo: onUndo,
    whole: () => onLook({ ...look, whole: !look.whole }),
    hide: () => onLook({ ...look, bare: !look.bare }),
  }
  useReviewKeys(open === undefined && !busy && !correcting, commands)
  const undo = <UndoButton last={last} busy={undoBusy} onUndo={onUndo} className="min-w-0 flex-1 justify-start! px-2.5!" />
  return (
    <div ref={root} tabIndex={-1} className="flex min-h-0 flex-1 outline-none phone:flex-col">
      <ItemStage
        item={item}
        box={boxOf(item)}
        look={look}
        onLook={onLook}
        overlay={overlay}
        adjusted={adjusted}
        mayDecide={!correcting}
        onSwipe={(answer) => decide({ answer })}
      />
      <div className="flex min-h-0 w-104 shrink-0 flex-col border-l border-line bg-surface p-5 max-lg:w-80 phone:w-full phone:border-t phone:border-l-0 phone:px-3 phone:pt-3 phone:pb-1">
        {panel ?? (
          <>
            <div className="flex items-center gap-2">
              <div className="min-w-0 flex-1">{question}</div>
              {phone && <IconButton icon={Info} label={t('grounds.open')} onClick={() => setOpen('grounds')} />}
            </div>
            {(!phone || answers !== undefined) && (
              <div
                className={`mt-5 min-h-0 flex-1 overflow-y-auto phone:mt-2 phone:flex-none ${foot === undefined ? 'phone:max-h-[24dvh]' : 'phone:max-h-[38dvh]'}`}
              >
                {answers}
                {!phone && (
                  <section aria-label={t('grounds.title')} className={answers === undefined ? '' : 'mt-5 border-t border-line pt-5'}>
                    <Grounds item={item} />
                  </section>
                )}
              </div>
            )}
            {foot ?? (
              <>
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
                    disabled={onCorrect === undefined}
                    onClick={commands.correct}
                  />
                  <OtherAnswer icon={ArrowUp} text={t('answer.escalate')} keys={reviewKeys.escalate[0]} onClick={commands.escalate} />
                  <OtherAnswer icon={Clock} text={t('answer.skip')} keys={reviewKeys.skip[0]} onClick={commands.skip} />
                </div>
                <div className="mt-2 flex border-t border-line pt-2 phone:mt-1 phone:pt-1">{undo}</div>
              </>
            )}
          </>
        )}
      </div>
      {children}
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
