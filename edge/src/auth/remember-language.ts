import type { Db } from '@kensa/db/client/types'
import { user } from '@kensa/db/schema/user'
import { eq } from 'drizzle-orm'
import type { Language } from '../mails/language.ts'

/** Mails that a person did not ask for just now (a limit is reached, a key leaked) are written in the language of the last sign-in. */
export async function rememberLanguage(authDb: Db, userId: string, language: Language): Promise<void> {
  await authDb.update(user).set({ language }).where(eq(user.id, userId))
}
