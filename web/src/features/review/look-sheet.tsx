import { useTranslations } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { boxOf } from './box.ts'
import { Grounds } from './grounds.tsx'
import { RegionPicture } from './region-picture.tsx'
import { partsOf } from './task-parts.ts'
import { useItemWords } from './use-item-words.ts'

type LookSheetProps = { item: ReviewItem | undefined; chosen: boolean; onChoose: (() => void) | undefined; onClose: () => void }

/** One of many, large and with its grounds. */
export function LookSheet({ item, chosen, onChoose, onClose }: LookSheetProps) {
  const t = useTranslations('review')
  const words = useItemWords()
  if (item === undefined) return null
  const { Answers } = partsOf(item)
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={words(item).name}
      footer={
        onChoose && (
          <Button
            tone="primary"
            onClick={() => {
              onChoose()
              onClose()
            }}
          >
            {t(chosen ? 'grid.unchoose' : 'grid.choose')}
          </Button>
        )
      }
    >
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {item.picture !== null && (
          <RegionPicture
            picture={item.picture}
            box={boxOf(item)}
            alt={t('stage.alt', { file: item.picture.assetName })}
            whole
            className="h-[min(68dvh,44rem)] rounded-sm phone:h-[42dvh]"
          />
        )}
        <div className="flex min-w-0 flex-col gap-5">
          {Answers && <Answers item={item} />}
          <Grounds item={item} />
        </div>
      </div>
    </Sheet>
  )
}
