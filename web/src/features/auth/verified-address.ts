import { safeReturnTo } from './return-to.ts'

/** Where the link of the verification mail leads in the end. */
export function verifiedAddress(returnTo: string | undefined): string {
  const path = safeReturnTo(returnTo)
  return path === '/' ? '/verify-email' : `/verify-email?returnTo=${encodeURIComponent(path)}`
}
