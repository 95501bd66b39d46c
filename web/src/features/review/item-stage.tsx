import { Eye, EyeOff, ImageOff, Maximize, Minimize } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { bigAnswers } from './big-answers.ts'
import type { Box } from './box.ts'
import { BoxEditor } from './box-editor.tsx'
import { RegionPicture } from './region-picture.tsx'
import type { SwipeAnswer } from './swipe.ts'
import { useSwipe } from './use-swipe.ts'

export type StageLook = { whole: boolean; bare: boolean }
export type StageOverlay = (toView: { scale: number; left: number; top: number }) => ReactNode
export type StageAdjusted = { box: Box; onChange: (box: Box) => void }

type ItemStageProps = {
  item: ReviewItem
  /** Where on the picture its subject is; undefined when it is about the whole picture. */
  box: Box | undefined
  look: StageLook
  onLook: (look: StageLook) => void
  /** What lies over the picture. */
  overlay: StageOverlay | undefined
  /** The frame while it is adjusted. */
  adjusted: StageAdjusted | undefined
  mayDecide: boolean
  onSwipe: (answer: SwipeAnswer) => void
}

/** The picture in question, as large as there is room. A thumb swipes it to an answer. */
export function ItemStage({ item, box, look, onLook, overlay, adjusted, mayDecide, onSwipe }: ItemStageProps) {
  const t = useTranslations('review.stage')
  const card = useRef<HTMLDivElement>(null)
  const { picture } = item
  const swipe = useSwipe({
    moved: card,
    enabled: mayDecide,
    onSwipe,
    onTap: () => onLook({ ...look, whole: !look.whole }),
  })
  return (
    <section
      aria-label={t('label')}
      data-item={item.id}
      {...swipe}
      className="relative min-h-0 min-w-0 flex-1 touch-none overflow-hidden bg-mat select-none"
    >
      <div ref={card} key={item.id} className="absolute inset-0 transition-transform">
        {picture === null ? (
          <div className="grid size-full place-items-center text-ink-faint">
            <p className="flex flex-col items-center gap-2">
              <ImageOff aria-hidden className="size-7" strokeWidth={1.5} />
              {t('noPicture')}
            </p>
          </div>
        ) : (
          <RegionPicture
            picture={picture}
            box={adjusted?.box ?? box}
            alt={t(box === undefined ? 'altWhole' : 'alt', { file: picture.assetName })}
            whole={look.whole}
            bare={look.bare}
            className="size-full"
            {...(adjusted === undefined
              ? overlay && { overlay }
              : { overlay: (toView) => <BoxEditor {...adjusted} frame={picture} toView={toView} /> })}
          />
        )}
        {bigAnswers.map(({ answer, icon: Icon, sign }) => (
          <span
            key={answer}
            aria-hidden
            data-sign={answer}
            className={`absolute inset-0 m-auto grid size-20 place-items-center rounded-full opacity-0 shadow-floating ${sign}`}
          >
            <Icon className="size-10" strokeWidth={2.6} />
          </span>
        ))}
      </div>
      {box !== undefined && picture !== null && (
        <div className="absolute right-2 bottom-2 flex gap-1 rounded-lg bg-raised p-0.5 shadow-floating">
          {adjusted === undefined && (
            <IconButton
              icon={look.bare ? Eye : EyeOff}
              label={t(look.bare ? 'showBox' : 'hideBox')}
              shortcut="H"
              aria-pressed={look.bare}
              onClick={() => onLook({ ...look, bare: !look.bare })}
            />
          )}
          <IconButton
            icon={look.whole ? Minimize : Maximize}
            label={t(look.whole ? 'near' : 'whole')}
            shortcut="W"
            onClick={() => onLook({ ...look, whole: !look.whole })}
          />
        </div>
      )}
    </section>
  )
}
