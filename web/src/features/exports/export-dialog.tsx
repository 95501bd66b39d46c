import { type ExportFormat, exportFormats } from '@kensa/contract/annotation-files'
import { regionStates } from '@kensa/contract/region'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { useProject } from '../../app/use-project.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { FormatField } from './format-field.tsx'
import { type Split, SplitField } from './split-field.tsx'

type ExportDialogProps = {
  /** What was selected; a project is chosen where nothing was. */
  only?: { assetIds?: string[]; frameIds?: string[] }
  onClose: () => void
}

const allProjects = 'all'

export function ExportDialog({ only, onClose }: ExportDialogProps) {
  const t = useTranslations('exports.dialog')
  const tExports = useTranslations('exports')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { projectId: current, projects } = useProject()
  const [format, setFormat] = useState<ExportFormat>('coco')
  const [projectId, setProjectId] = useState(current ?? allProjects)
  const [states, setStates] = useState<readonly (typeof regionStates)[number][]>(['accepted'])
  const [isSplit, setIsSplit] = useState(false)
  const [split, setSplit] = useState<Split>({ train: 80, val: 10, test: 10, seed: '' })
  const [images, setImages] = useState(false)
  const [scores, setScores] = useState(false)
  const hasScores = !format.startsWith('yolo')
  const create = useMutation({
    mutationFn: () => {
      const place = only ?? (projectId === allProjects ? {} : { projectId })
      return dataOf(
        api.POST('/v1/exports', {
          params: { header: { 'idempotency-key': crypto.randomUUID() } },
          body: { format, filter: { ...place, states: [...states] }, images, scores: scores && hasScores, ...(isSplit ? { split } : {}) },
        }),
      )
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['exports'] })
      toastDone({ title: t('asked') })
      onClose()
    },
  })
  const toggle = (state: (typeof regionStates)[number], isOn: boolean) =>
    setStates(regionStates.filter((each) => (each === state ? isOn : states.includes(each))))
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="primary" disabled={states.length === 0} busy={create.isPending} onClick={() => create.mutate()}>
            {t('do')}
          </Button>
        </>
      }
    >
      <div className="space-y-5 pt-1">
        {create.error !== null && <Notice tone="bad">{errorText(create.error)}</Notice>}
        {only === undefined ? (
          <Select
            label={t('project')}
            value={projectId}
            options={[{ value: allProjects, label: t('allProjects') }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={setProjectId}
          />
        ) : (
          <p className="font-medium">
            {only.assetIds ? t('assets', { count: only.assetIds.length }) : t('frames', { count: only.frameIds?.length ?? 0 })}
          </p>
        )}
        <FormatField formats={exportFormats} value={format} onChange={setFormat} textOf={(each) => tExports(`formatText.${each}`)} />
        <fieldset>
          <legend className="mb-1 font-medium">{t('states')}</legend>
          <div className="flex flex-col">
            {(['accepted', 'proposed', 'rejected'] as const).map((state) => (
              <Checkbox key={state} label={t(state)} checked={states.includes(state)} onChange={(isOn) => toggle(state, isOn)} />
            ))}
          </div>
          {states.length === 0 && <p className="text-sm text-bad">{t('stateMissing')}</p>}
        </fieldset>
        <div>
          <Checkbox label={t('split')} checked={isSplit} onChange={setIsSplit} />
          <p className="text-sm text-ink-faint">{t('splitHint')}</p>
          {isSplit && (
            <div className="mt-3">
              <SplitField value={split} onChange={setSplit} />
            </div>
          )}
        </div>
        <div>
          <Checkbox label={t('images')} checked={images} onChange={setImages} />
          <p className="text-sm text-ink-faint">{t('imagesHint')}</p>
        </div>
        {hasScores && <Checkbox label={t('scores')} checked={scores} onChange={setScores} />}
      </div>
    </Sheet>
  )
}
