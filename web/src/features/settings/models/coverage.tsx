import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Progress } from '../../../ui/progress.tsx'
import { coveredShare } from './covered-share.ts'

/** How many of the organization's frames have a vector in the space. */
export function Coverage({ space, frames }: { space: Models['spaces'][number]; frames: number }) {
  const t = useTranslations('models.coverage')
  const format = useFormat()
  if (frames === 0) return <p className="text-sm text-ink-soft">{t('noFrames')}</p>
  const embedded = Math.min(space.embeddedFrames, frames)
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="text-ink-soft">{t('label')}</span>
        <span className="tabular-nums">
          {t('count', {
            part: format.number(embedded),
            whole: format.number(frames),
            share: format.percent(coveredShare(embedded, frames)),
          })}
        </span>
      </div>
      <Progress label={t('bar', { space: space.id })} done={embedded} total={frames} />
    </div>
  )
}
