import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { toastDone } from '../../../ui/toast.ts'
import { AskPassword } from './ask-password.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { ConfirmTotp } from './confirm-totp.tsx'

export type TwoFactorPurpose = 'enable' | 'newCodes' | 'disable'

type Step = { name: 'password' } | { name: 'scan'; totpUri: string; codes: string[] } | { name: 'codes'; codes: string[] }

/** Password first; then, to turn it on, the app's code; at the end the backup codes, shown this once. */
export function TwoFactorDialog({ purpose, onClose }: { purpose: TwoFactorPurpose; onClose: () => void }) {
  const t = useTranslations('settings.twoFactor')
  const queryClient = useQueryClient()
  const [step, setStep] = useState<Step>({ name: 'password' })
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['session'] })

  const begin = useMutation({
    mutationFn: async (password: string) => {
      if (purpose === 'enable') {
        const secret = await authData(authClient.twoFactor.enable({ password }))
        if (secret.method !== 'totp') throw new TypeError(`Asked for an authenticator app, got ${secret.method}`)
        setStep({ name: 'scan', totpUri: secret.totpURI, codes: secret.backupCodes })
      } else if (purpose === 'newCodes') {
        const { backupCodes } = await authData(authClient.twoFactor.generateBackupCodes({ password }))
        setStep({ name: 'codes', codes: backupCodes })
      } else {
        await authData(authClient.twoFactor.disable({ password }))
        await refresh()
        toastDone({ title: t('disabled') })
        onClose()
      }
    },
  })

  return (
    <Dialog open insistent={step.name === 'codes'} onClose={onClose} title={t(step.name === 'codes' ? 'codesTitle' : purpose)}>
      {step.name === 'password' && (
        <AskPassword error={begin.error} busy={begin.isPending} onPassword={(password) => begin.mutate(password)} onClose={onClose} />
      )}
      {step.name === 'scan' && (
        <ConfirmTotp
          totpUri={step.totpUri}
          onConfirmed={() => {
            setStep({ name: 'codes', codes: step.codes })
            void refresh()
          }}
        />
      )}
      {step.name === 'codes' && <BackupCodes codes={step.codes} onClose={onClose} />}
    </Dialog>
  )
}
