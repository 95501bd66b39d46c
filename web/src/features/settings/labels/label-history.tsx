import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { allPages } from '../../../api/all-pages.ts'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { projectsQuery } from '../../../api/projects-query.ts'
import type { Label, LabelEvent } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { keyText } from '../../../ui/hotkey.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { toastDone, toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshLabels } from '../../asset/refresh-labels.ts'
import { type HistoryEntry, historyEntries } from './history-entries.ts'
import { languageName } from './language-name.ts'

/** Who changed what and when, from the first version on; merges can be taken back here. */
export function LabelHistory({ label, mayWrite }: { label: Label; mayWrite: boolean }) {
  const t = useTranslations('labels')
  const locale = useLocale()
  const { data: projects = [] } = useQuery(projectsQuery)
  const params = { path: { labelId: label.id } }
  const history = useQuery({
    queryKey: ['labels', 'history', label.id],
    queryFn: async ({ signal }) => {
      const page = (cursor: { cursor?: string }) => ({ params: { ...params, query: { limit: 100, ...cursor } }, signal })
      const [versions, events] = await Promise.all([
        allPages((cursor) => dataOf(api.GET('/v1/labels/{labelId}/versions', page(cursor)))),
        allPages((cursor) => dataOf(api.GET('/v1/labels/{labelId}/events', page(cursor)))),
      ])
      return { versions, events }
    },
  })
  const words = {
    color: (color: Label['color']) => t(`color.${color}`),
    hotkey: keyText,
    language: (tag: string) => languageName(locale, tag),
    project: (id: string) => projects.find((project) => project.id === id)?.name ?? id,
    allProjects: t('filter.allProjects'),
  }
  return (
    <Loaded query={history} skeleton={<SkeletonRows rows={4} />}>
      {({ versions, events }) => (
        <ol aria-label={t('history.title', { name: label.name })} className="relative space-y-5 border-l border-line pl-4">
          {historyEntries(label, versions, events, words).map((entry) => (
            <Entry
              key={entry.kind === 'version' ? `v${entry.version.number}` : entry.event.id}
              entry={entry}
              labelId={label.id}
              mayWrite={mayWrite}
            />
          ))}
        </ol>
      )}
    </Loaded>
  )
}

function Entry({ entry, labelId, mayWrite }: { entry: HistoryEntry; labelId: string; mayWrite: boolean }) {
  const t = useTranslations('labels.history')
  const format = useFormat()
  const { actor } = entry.kind === 'version' ? entry.version : entry.event
  const eventText = useEventText()
  const title =
    entry.kind === 'event'
      ? eventText(entry.event, labelId)
      : entry.version.number === 1
        ? t('made')
        : t('version', { number: entry.version.number })
  return (
    <li className="relative">
      <span aria-hidden className="absolute top-1.5 -left-[1.3125rem] size-2.5 rounded-full border-2 border-raised bg-line-strong" />
      <p className="font-medium text-pretty">{title}</p>
      <p className="text-sm text-ink-faint">
        {actor.kind === 'system' ? t('system') : actor.name} ·{' '}
        <time dateTime={entry.at} title={format.dateTime(entry.at)}>
          {format.relative(entry.at)}
        </time>
        {entry.kind === 'event' && entry.event.frameCount !== null && <> · {t('frames', { count: entry.event.frameCount })}</>}
      </p>
      {entry.kind === 'version' && entry.changes.length > 0 && (
        <dl className="mt-2 space-y-2 rounded-md bg-sunken px-3 py-2 text-sm">
          {entry.changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt className="text-ink-soft">{t(`field.${field}`)}</dt>
              {before !== '' && (
                <dd className="break-words whitespace-pre-line text-ink-faint line-through">
                  <span className="sr-only">{t('from')} </span>
                  {before}
                </dd>
              )}
              <dd className="break-words whitespace-pre-line">
                <span className="sr-only">{t('to')} </span>
                {after === '' ? '–' : after}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.kind === 'event' && entry.canUndo && mayWrite && <Undo event={entry.event} />}
    </li>
  )
}

function useEventText() {
  const t = useTranslations('labels.history')
  return ({ kind, label, other }: LabelEvent, labelId: string): string => {
    const isOwn = label.id === labelId
    const names = { name: label.name, other: other?.name ?? '' }
    if (kind === 'merged') return t(isOwn ? 'merged' : 'mergedIn', names)
    if (kind === 'unmerged') return t(isOwn ? 'unmerged' : 'unmergedFrom', names)
    if (kind === 'split') return t(isOwn ? 'split' : 'splitFrom', names)
    return t(kind)
  }
}

function Undo({ event }: { event: LabelEvent }) {
  const t = useTranslations('labels')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const undo = useMutation({
    mutationFn: () => api.POST('/v1/labels/{labelId}/unmerge', { params: { path: { labelId: event.label.id } } }),
    onSuccess: () => toastDone({ title: t('merge.undone', { name: event.label.name }) }),
    onError: (error) => toastFailed({ title: t('action.failed'), description: errorText(error) }),
    onSettled: () => refreshLabels(queryClient),
  })
  return (
    <Button className="mt-2" busy={undo.isPending} onClick={() => undo.mutate()}>
      {t('merge.undo')}
    </Button>
  )
}
