import { linkIn } from '@kensa/local/dev-inbox'
import type { Stack } from '@kensa/local/stack'
import type { Page } from 'playwright-core'

export type Person = { name: string; email: string; password: string }

/** Fills the sign-up form that is open and follows the link in the mail. */
export async function signUpHere(page: Page, stack: Stack, person: Person, organizationName?: string): Promise<void> {
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  if (organizationName !== undefined) await page.getByLabel('Organization (optional)').fill(organizationName)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await page.goto(linkIn(await stack.inbox.waitForMail(person.email, /confirm/i)))
  await page.getByRole('button', { name: 'Continue' }).click()
}
