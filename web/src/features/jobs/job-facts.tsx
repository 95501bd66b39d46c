import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { JobPrice } from './job-price.tsx'
import { tookMs } from './took-ms.ts'

export function JobFacts({ job }: { job: Job }) {
  const t = useTranslations('jobs')
  const format = useFormat()
  const took = tookMs(job)
  const rows: { name: string; value: ReactNode }[] = [
    { name: t('facts.task'), value: t(`task.${job.task}`) },
    { name: t(job.task === 'ingest' ? 'facts.frames' : 'facts.steps'), value: format.number(job.progress.done) },
    { name: t('facts.price'), value: <JobPrice job={job} /> },
    { name: t('facts.attempts'), value: format.number(job.attempt) },
    { name: t('facts.created'), value: format.dateTime(job.createdAt) },
    { name: t('facts.started'), value: job.startedAt === null ? '–' : format.dateTime(job.startedAt) },
    { name: t('facts.finished'), value: job.finishedAt === null ? '–' : format.dateTime(job.finishedAt) },
    { name: t('facts.took'), value: took === undefined ? '–' : format.duration(took) },
    { name: t('facts.id'), value: <code className="font-mono text-xs break-all select-all">{job.id}</code> },
  ]
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
      {rows.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink-faint">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
