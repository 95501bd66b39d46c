import { CloudOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useOnline } from './use-online.ts'

export function OfflineBanner() {
  const t = useTranslations('app')
  const online = useOnline()
  if (online) return null
  return (
    <div role="status" className="flex items-center gap-3 border-b border-line bg-doubt-soft px-6 py-2 phone:px-4">
      <CloudOff aria-hidden className="size-4 shrink-0 text-doubt" />
      {t('offline')}
    </div>
  )
}
