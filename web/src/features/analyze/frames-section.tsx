import { limits } from '@kensa/contract/limits'
import { useTranslations } from 'use-intl'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { FrameChoice } from './frame-choice.ts'

type FramesSectionProps = {
  choices: readonly FrameChoice[]
  choice: FrameChoice
  tooMany: boolean
  onChoose: (name: FrameChoice['name']) => void
}

/** Which pictures a job looks at. */
export function FramesSection({ choices, choice, tooMany, onChoose }: FramesSectionProps) {
  const t = useTranslations('analyze')
  const wordsOf = (one: FrameChoice) =>
    one.name === 'assets'
      ? t('choice.assets', { files: one.assetIds.length, count: one.count })
      : t(`choice.${one.name}`, { count: one.count })
  return (
    <section aria-label={t('where')}>
      <h3 className="mb-2 font-medium">{t('where')}</h3>
      {choices.length > 1 ? (
        <SegmentedControl
          label={t('where')}
          value={choice.name}
          segments={choices.map((one) => ({ value: one.name, label: wordsOf(one) }))}
          onChange={onChoose}
        />
      ) : (
        <p className="text-ink-soft">{wordsOf(choice)}</p>
      )}
      {choice.count === 0 && <p className="mt-1 text-sm text-bad">{t('nothingThere')}</p>}
      {tooMany && (
        <p className="mt-1 text-sm text-bad">{t('tooMany', { files: limits.annotateAssetsMax, frames: limits.annotateFramesMax })}</p>
      )}
    </section>
  )
}
