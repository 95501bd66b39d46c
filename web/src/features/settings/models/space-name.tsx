import { Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '../../../ui/badge.tsx'

export function SpaceName({ id, isSearched }: { id: string | null; isSearched: boolean }) {
  const t = useTranslations('models')
  if (id === null) return t('pack.noSpace')
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      <code className="font-mono text-sm">{id}</code>
      {isSearched && (
        <Badge tone="accent" icon={Search}>
          {t('pack.searched')}
        </Badge>
      )}
    </span>
  )
}
