import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import type { ImportDetail as Detail, ImportReport as Report } from '../../api/types.ts'
import { useScope } from '../../api/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { FileState } from './file-state.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportFindings } from './import-findings.tsx'
import { type LabelChoice, LabelMapping, undecided } from './label-mapping.tsx'

/** One import where it stands: being looked through, to be decided, being written, done or failed. */
export function ImportDetail({ one }: { one: Detail }) {
  const t = useTranslations('exports.importing')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const mayWrite = useScope('export.write')
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['imports'] })
  const check = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/imports/{importId}/check', { params: { path: { importId: one.id } } })),
    onSuccess: refresh,
  })
  const isBusy = one.state === 'checking' || one.state === 'applying'
  return (
    <div className="space-y-5 pt-1">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-medium break-all">{one.name}</span>
        <FileState state={one.state} />
      </p>
      {isBusy && <Progress label={t('checking', { name: one.name })} done={one.progress?.done ?? 0} total={one.progress?.total ?? null} />}
      {one.state === 'failed' && one.error !== null && (
        <Notice
          tone="bad"
          action={
            mayWrite && (
              <Button busy={check.isPending} onClick={() => check.mutate()}>
                {t('again')}
              </Button>
            )
          }
        >
          {one.error.code === 'version_conflict' ? t('stale') : <StoredErrorText error={one.error} />}
        </Notice>
      )}
      {check.isError && <Notice tone="bad">{errorText(check.error)}</Notice>}
      {one.state === 'applied' && one.applied !== null && (
        <section aria-label={t('doneTitle')} className="space-y-3">
          <Notice tone="good">{t('doneTitle')}</Notice>
          <ImportCounts counts={one.applied} />
        </section>
      )}
      {one.report !== null && one.state === 'checked' && <Decide one={one} report={one.report} mayWrite={mayWrite} onApplied={refresh} />}
    </div>
  )
}

type DecideProps = { one: Detail; report: Report; mayWrite: boolean; onApplied: () => Promise<void> }

function Decide({ one, report, mayWrite, onApplied }: DecideProps) {
  const t = useTranslations('exports.importing')
  const errorText = useErrorText()
  const mayCreate = useScope('label.write')
  const labels = useQuery(labelsQuery)
  const [choices, setChoices] = useState<ReadonlyMap<string, LabelChoice>>(
    () => new Map(report.labels.map(({ name, labelId }) => [name, labelId ?? undecided])),
  )
  const [onConflict, setOnConflict] = useState<'keep' | 'replace'>('keep')
  const apply = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/imports/{importId}/apply', {
          params: { path: { importId: one.id } },
          body: { digest: report.digest, labels: Object.fromEntries(choices), onConflict },
        }),
      ),
    onSuccess: onApplied,
  })
  const open = [...choices.values()].filter((choice) => choice === undecided).length
  const { counts } = report
  return (
    <>
      <section aria-label={t('report')} className="space-y-3">
        <h3 className="font-semibold">{t('report')}</h3>
        <ImportCounts counts={counts} />
        {counts.frames === 0 && <Notice tone="doubt">{t('nothing')}</Notice>}
      </section>
      {report.labels.length > 0 && (
        <LabelMapping
          report={report}
          labels={labels.data ?? []}
          choices={choices}
          mayCreate={mayCreate}
          onChoose={(name, choice) => setChoices(new Map(choices).set(name, choice))}
        />
      )}
      {counts.conflicts > 0 && (
        <div>
          <p className="mb-1.5 font-medium">{t('conflictRule')}</p>
          <SegmentedControl
            label={t('conflictRule')}
            value={onConflict}
            segments={(['keep', 'replace'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={setOnConflict}
          />
        </div>
      )}
      <ImportFindings report={report} />
      {apply.isError && <Notice tone="bad">{errorText(apply.error)}</Notice>}
      {mayWrite && counts.frames > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button tone="primary" disabled={open > 0} busy={apply.isPending} onClick={() => apply.mutate()}>
            {t('do')}
          </Button>
          {open > 0 && <p className="text-sm text-doubt">{t('undecidedLeft', { count: open })}</p>}
        </div>
      )}
    </>
  )
}
