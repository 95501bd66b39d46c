import { Crop } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { type Box, boxOf } from './box.ts'
import { BoxPanel } from './box-panel.tsx'
import { LabelPicker } from './label-picker.tsx'
import { Question } from './question.tsx'
import type { Choice } from './queue.ts'
import { useItemWords } from './use-item-words.ts'
import { ViewLayout } from './view-layout.tsx'
import type { ViewProps } from './view-props.ts'

type Draft = { itemId: string; box: Box; labelId: string | undefined }

/** A region with its label: another label is chosen, and its frame is adjusted on the picture. */
export function RegionView(props: ViewProps) {
  const { item, onDecide } = props
  const t = useTranslations('review')
  const { name, label } = useItemWords()(item)
  // Each is of one item: with the next it is as at first.
  const [choosingFor, setChoosingFor] = useState<string>()
  const [drafted, setDraft] = useState<Draft>()
  const choosing = choosingFor === item.id
  const draft = drafted?.itemId === item.id ? drafted : undefined
  const box = boxOf(item)
  const correctable = item.subject.kind === 'region'

  const close = () => setChoosingFor(undefined)
  const decide = (choice: Choice) => {
    close()
    setDraft(undefined)
    onDecide(item.id, choice)
  }
  const adjust =
    box !== undefined && correctable
      ? () => {
          close()
          setDraft({ itemId: item.id, box, labelId: undefined })
        }
      : undefined
  const text = item.labelId === null ? t(`question.${item.reason === 'no_answer' ? 'noAnswer' : 'other'}`) : t('question.label', { name })
  return (
    <ViewLayout
      {...props}
      question={<Question text={text} color={label?.color} />}
      adjusted={draft && { box: draft.box, onChange: (next) => setDraft({ ...draft, box: next }) }}
      onCorrect={correctable ? () => setChoosingFor(item.id) : undefined}
      onBox={adjust}
      busy={choosing}
      panel={
        draft && (
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
        )
      }
    >
      {choosing && (
        <LabelPicker exceptId={item.labelId} onChoose={(labelId) => decide({ answer: 'correct', value: { labelId } })} onClose={close}>
          {adjust !== undefined && (
            <Button className="mt-3 w-full" onClick={adjust}>
              <Crop aria-hidden className="size-4" />
              {t('correct.box')}
            </Button>
          )}
        </LabelPicker>
      )}
    </ViewLayout>
  )
}
