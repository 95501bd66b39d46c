import { limits } from '@kensa/contract/limits'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { labelsQuery } from '../../api/labels-query.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { useLiveJobs } from '../jobs/live-jobs.ts'
import { priceMicros, type Sought, startAnnotate } from './annotate-calls.ts'
import { AnnotatePreview } from './annotate-preview.tsx'
import { AnnotateRun } from './annotate-run.tsx'
import type { FrameChoice } from './frame-choice.ts'
import { LabelChoice } from './label-choice.tsx'

type AnnotateSheetProps = {
  /** The first one is chosen at first. */
  choices: readonly FrameChoice[]
  onClose: () => void
}

/** Has a machine look for labels: where, for what, a preview with the price, and then the job itself. */
export default function AnnotateSheet({ choices, onClose }: AnnotateSheetProps) {
  const t = useTranslations('annotate')
  const format = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  useLiveJobs()
  const labels = useQuery(labelsQuery)
  const [name, setName] = useState(choices[0]?.name)
  const [sought, setSought] = useState<Sought[]>([])
  const [masks, setMasks] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const choice = choices.find((one) => one.name === name) ?? choices[0]
  const files = choice !== undefined && 'assetIds' in choice ? choice.assetIds.length : 1
  const tooMany = files > limits.annotateAssetsMax || (choice?.count ?? 0) > limits.annotateFramesMax
  const ready = choice !== undefined && sought.length > 0 && choice.count > 0 && !tooMany
  const price = useQuery({
    queryKey: ['annotate-price', choice, sought.length, sought.map(({ labelId }) => labelId)],
    queryFn: ({ signal }) => (choice === undefined ? 0 : priceMicros(choice, sought, signal)),
    enabled: ready,
    placeholderData: (before) => before,
  })
  const start = useMutation({
    mutationFn: async () => startAnnotate(choice as FrameChoice, { sought, masks }, `${key}-${hashOf([choice, sought, masks])}`),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  })
  const onEnded = useCallback(() => void queryClient.invalidateQueries({ queryKey: ['regions'] }), [queryClient])
  const wordsOf = (one: FrameChoice) =>
    one.name === 'assets'
      ? t('choice.assets', { files: one.assetIds.length, count: one.count })
      : t(`choice.${one.name}`, { count: one.count })
  const startable = labels.data?.some(({ archivedAt }) => archivedAt === null) === true
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={t('title')}
      footer={
        start.data === undefined && startable ? (
          <Button tone="primary" busy={start.isPending} disabled={!ready} onClick={() => start.mutate()} className="desktop:ml-auto">
            {ready && price.data !== undefined ? t('start', { price: format.money(price.data) }) : t('startPlain')}
          </Button>
        ) : undefined
      }
    >
      {start.data !== undefined ? (
        <AnnotateRun job={start.data} count={choice?.count ?? 0} onEnded={onEnded} />
      ) : (
        <Loaded query={labels} skeleton={<Skeleton className="h-64" />}>
          {(all) =>
            !startable || choice === undefined ? (
              <Notice
                action={
                  <Link to="/settings/labels" className={buttonStyle('secondary')}>
                    {t('makeLabels')}
                  </Link>
                }
              >
                {t('noLabels')}
              </Notice>
            ) : (
              <div className="grid items-start gap-6 desktop:grid-cols-[20rem_minmax(0,1fr)]">
                <div className="flex min-w-0 flex-col gap-6">
                  <section aria-label={t('where')}>
                    <h3 className="mb-2 font-medium">{t('where')}</h3>
                    {choices.length > 1 ? (
                      <SegmentedControl
                        label={t('where')}
                        value={choice.name}
                        segments={choices.map((one) => ({ value: one.name, label: wordsOf(one) }))}
                        onChange={setName}
                      />
                    ) : (
                      <p className="text-ink-soft">{wordsOf(choice)}</p>
                    )}
                    {choice.count === 0 && <p className="mt-1 text-sm text-bad">{t('nothingThere')}</p>}
                    {tooMany && (
                      <p className="mt-1 text-sm text-bad">
                        {t('tooMany', { files: limits.annotateAssetsMax, frames: limits.annotateFramesMax })}
                      </p>
                    )}
                  </section>
                  <LabelChoice labels={all} sought={sought} onChange={setSought} />
                  <section aria-label={t('masks')}>
                    <Checkbox label={t('masks')} checked={masks} onChange={setMasks} className="font-medium" />
                    <p className="text-sm text-ink-faint">{t('masksText')}</p>
                  </section>
                </div>
                <div className="flex min-w-0 flex-col gap-6">
                  <AnnotatePreview choice={choice} request={{ sought, masks }} labels={all} />
                  {ready && price.data !== undefined && (
                    <section aria-label={t('price')}>
                      <h3 className="mb-1 flex items-baseline justify-between gap-4 font-medium">
                        {t('price')}
                        <span className="text-lg">{format.money(price.data)}</span>
                      </h3>
                      <p className="text-sm text-ink-faint">{t('priceText', { count: choice.count, labels: sought.length })}</p>
                    </section>
                  )}
                  {price.error !== null && <Notice tone="bad">{errorText(price.error)}</Notice>}
                  {start.error !== null && <Notice tone="bad">{errorText(start.error)}</Notice>}
                </div>
              </div>
            )
          }
        </Loaded>
      )}
    </Sheet>
  )
}

/** So that another request is another job, and the same one pressed twice is one. */
function hashOf(value: unknown): string {
  let hash = 0
  for (const character of JSON.stringify(value)) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0
  return (hash >>> 0).toString(16)
}
