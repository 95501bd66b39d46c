import { useTranslations } from 'use-intl'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { PasskeysPanel } from './passkeys-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { TwoFactorPanel } from './two-factor-panel.tsx'

export function SecurityPage() {
  const t = useTranslations('settings')
  useDocumentTitle(t('sections.security'))
  return (
    <>
      <TwoFactorPanel />
      <PasskeysPanel />
      <PasswordPanel />
      <SessionsPanel />
    </>
  )
}
