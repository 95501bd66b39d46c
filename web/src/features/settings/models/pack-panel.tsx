import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Coverage } from './coverage.tsx'
import { Licence } from './licence.tsx'
import { PackModels } from './pack-models.tsx'
import { SpaceName } from './space-name.tsx'

type PackPanelProps = {
  pack: Models['packs'][number]
  /** The space that it embeds into, where Kensa knows it. */
  space: Models['spaces'][number] | undefined
  frames: number
}

/** One pack: what it is, whose, where its vectors go, its models, and how much of the organization's pictures it has seen. */
export function PackPanel({ pack, space, frames }: PackPanelProps) {
  const t = useTranslations('models')
  const format = useFormat()
  const facts: [string, ReactNode][] = [
    [t('pack.version'), <Code key="version" text={`${pack.pack} ${pack.version}`} />],
    [t('pack.licence'), <Licence key="licence" id={pack.licence} />],
    [t('pack.space'), <SpaceName key="space" id={pack.space} isSearched={space?.isSearched ?? false} />],
    [t('pack.dimensions'), pack.dimensions === null ? '–' : format.number(pack.dimensions)],
    [t('pack.source'), pack.source === null ? '–' : <Code key="source" text={pack.source} />],
    [t('pack.runners'), pack.runners === 0 ? t('pack.noRunner') : format.number(pack.runners)],
  ]
  return (
    <Panel title={pack.title}>
      <div className="flex flex-col gap-5">
        <dl className="grid grid-cols-2 gap-x-8 max-lg:grid-cols-1">
          {facts.map(([name, value]) => (
            <div key={name} className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1">
              <dt className="shrink-0 text-ink-soft">{name}</dt>
              <dd className="min-w-0 text-right">{value}</dd>
            </div>
          ))}
        </dl>
        <PackModels pack={pack} />
        {space !== undefined && <Coverage space={space} frames={frames} />}
      </div>
    </Panel>
  )
}

function Code({ text }: { text: string }) {
  return <code className="font-mono text-sm break-all">{text}</code>
}
