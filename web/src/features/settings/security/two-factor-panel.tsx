import { useQuery } from '@tanstack/react-query'
import { Check, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { sessionQuery } from './session-query.ts'
import { TwoFactorDialog, type TwoFactorPurpose } from './two-factor-dialog.tsx'

export function TwoFactorPanel() {
  const t = useTranslations('settings.twoFactor')
  const session = useQuery(sessionQuery)
  const [purpose, setPurpose] = useState<TwoFactorPurpose>()
  return (
    <Panel title={t('title')} description={t('lead')}>
      <Loaded query={session} skeleton={<Skeleton className="h-9 w-64" />}>
        {(own) => (
          <div className="flex flex-wrap items-center gap-3">
            {own?.user.twoFactorEnabled === true ? (
              <>
                <Badge tone="good" icon={Check}>
                  {t('on')}
                </Badge>
                <Button onClick={() => setPurpose('newCodes')}>{t('newCodes')}</Button>
                <Button onClick={() => setPurpose('disable')}>{t('disable')}</Button>
              </>
            ) : (
              <>
                <Badge icon={CircleDashed}>{t('off')}</Badge>
                <Button tone="primary" onClick={() => setPurpose('enable')}>
                  {t('enable')}
                </Button>
              </>
            )}
          </div>
        )}
      </Loaded>
      {purpose !== undefined && <TwoFactorDialog purpose={purpose} onClose={() => setPurpose(undefined)} />}
    </Panel>
  )
}
