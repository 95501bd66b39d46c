import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { meQuery } from '../../../api/me-query.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { NameForm } from '../name-form.tsx'

export function NamePanel() {
  const t = useTranslations('settings.profile')
  const me = useQuery(meQuery)
  return (
    <Panel title={t('title')}>
      <Loaded query={me} skeleton={<Skeleton className="h-16" />}>
        {({ actor }) => (
          <NameForm
            label={t('name')}
            name={actor.name}
            hint={actor.kind === 'user' ? actor.email : undefined}
            autoComplete="name"
            save={(name) => authData(authClient.updateUser({ name }))}
          />
        )}
      </Loaded>
    </Panel>
  )
}
