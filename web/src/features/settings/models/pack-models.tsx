import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'

type Pack = Models['packs'][number]

/** The models of a pack, a row each; two where runners have one in different precisions. */
export function PackModels({ pack }: { pack: Pack }) {
  const t = useTranslations('models')
  const format = useFormat()
  return (
    <table className="w-full tabular-nums">
      <caption className="sr-only">{t('table.caption', { pack: pack.title })}</caption>
      <thead>
        <tr className="border-b border-line text-left text-sm text-ink-soft">
          <th scope="col" className="py-2 pr-3 font-medium">
            {t('table.role')}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-medium">
            {t('table.size')}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-medium whitespace-nowrap">
            {t('table.precision')}
          </th>
          <th scope="col" className="py-2 text-right font-medium">
            {t('table.loaded')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pack.models.map((model) => (
          <tr key={`${model.role} ${model.family} ${model.precision} ${model.bytes}`} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              <RoleName role={model.role} />
              <span className="block text-sm text-ink-faint">{model.family}</span>
            </th>
            <td className="py-1.5 pr-3 text-right whitespace-nowrap">{format.bytes(model.bytes)}</td>
            <td className="py-1.5 pr-3 text-right">
              <code className="font-mono text-sm">{model.precision}</code>
            </td>
            <td className="py-1.5 text-right">
              <LoadedOn {...model} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const namedRoles = [
  'image',
  'text',
  'regions',
  'equipment',
  'particle',
  'reranker',
  'patches',
  'phrase-boxes',
  'masks',
  'mask-decoder',
  'concepts',
  'concept-text',
  'concept-decoder',
  'text-detection',
  'text-recognition',
  'korean-text-recognition',
  'passage',
] as const

/** In the reader's words where there are some; else as the pack says it. */
function RoleName({ role }: { role: string }) {
  const t = useTranslations('models.role')
  const named = namedRoles.find((name) => name === role)
  return named === undefined ? role : t(named)
}

function LoadedOn({ runners, loadedRunners }: Pack['models'][number]) {
  const t = useTranslations('models')
  const format = useFormat()
  if (runners === 0) return '–'
  if (loadedRunners === 0) return t('loaded.none')
  if (loadedRunners === runners) return t('loaded.all')
  return t('ofCount', { part: format.number(loadedRunners), whole: format.number(runners) })
}
