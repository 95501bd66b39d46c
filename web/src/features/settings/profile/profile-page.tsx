import { useTranslations } from 'use-intl'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { AppearancePanel } from './appearance-panel.tsx'
import { NamePanel } from './name-panel.tsx'

export function ProfilePage() {
  const t = useTranslations('settings')
  useDocumentTitle(t('sections.profile'))
  return (
    <>
      <NamePanel />
      <AppearancePanel />
    </>
  )
}
