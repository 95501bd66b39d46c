import { useTranslations } from 'use-intl'
import { AuthError } from '../../api/auth-data.ts'
import { useErrorText } from '../../ui/use-error-text.ts'

const codes = [
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_PASSWORD',
  'EMAIL_NOT_VERIFIED',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'INVALID_EMAIL',
  'INVALID_TOKEN',
  'TOKEN_EXPIRED',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'ACCOUNT_TEMPORARILY_LOCKED',
  'SESSION_NOT_FRESH',
  'SESSION_EXPIRED',
  'AUTH_CANCELLED',
  'ERROR_CEREMONY_ABORTED',
  'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED',
  'PASSKEY_NOT_FOUND',
  'INVITATION_NOT_FOUND',
  'YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION',
  'EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION',
  'YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS',
  'YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER',
] as const

/** What the identity routes refused, in the reader's language; their own English where we have no words. */
export function useAuthErrorText(): (error: unknown) => string {
  const t = useTranslations('auth.errors')
  const errorText = useErrorText()
  return (error) => {
    if (!(error instanceof AuthError)) return errorText(error)
    if (error.status === 429) return t('RATE_LIMITED')
    const code = codes.find((candidate) => candidate === error.authCode)
    return code === undefined ? error.message : t(code)
  }
}
