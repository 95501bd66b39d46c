import { linkIn } from '@kensa/local/dev-inbox'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'
import { type Person, signUpHere } from './sign-up.ts'
import { totp } from './totp.ts'

// Chromium reports every refused request; these refusals are the point of the test.
const refusals = [/status of 401/, /status of 403/]

describeInBrowser('the portal', () => {
  let running: SampleStack
  let browser: Browser

  beforeAll(async () => {
    running = await startSampleStack()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    const person: Person = { name: 'Mika Tanaka', email: `mika-${device}@example.com`, password: 'gears turn slowly' }
    const colleague: Person = { name: 'Minjun Kim', email: `minjun-${device}@example.com`, password: 'bolts hold tightly' }
    const organizationName = `Tanaka Gears ${device}`
    const open = (path: string) => page.goto(running.stack.url + path)
    const actOnKey = async (name: string, action: string) => {
      await page.getByRole('button', { name: `Actions for ${name}` }).click()
      await page.getByRole('menuitem', { name: action }).click()
    }

    beforeAll(async () => {
      context = await openContext(browser, device, { permissions: ['clipboard-read', 'clipboard-write'] })
      page = await context.newPage()
      errors = watchErrors(page, refusals)
    })
    afterAll(() => context?.close())

    it('takes a stranger from sign-up over the mail into an organization of their own', async () => {
      await open('/settings/projects')
      await page.getByRole('link', { name: 'Create an account' }).click()
      await page.getByRole('heading', { name: 'Create an account' }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await signUpHere(page, running.stack, person, organizationName)
      await page.getByRole('heading', { name: 'Projects' }).waitFor()
      await page.getByRole('button', { name: `Organization: ${organizationName}` }).waitFor()
    })

    it('makes and renames projects', async () => {
      await page.getByRole('button', { name: 'New project' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('Line 3')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Rename Line 3' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('Line 4')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('link', { name: 'Line 4' }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
    })

    it('shows an API key once; the key works until it is revoked', async () => {
      await open('/settings/api-keys')
      await page.getByRole('button', { name: 'New API key' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('line 3 camera')
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'New API key' }).click()
      const secret = await page.getByRole('textbox', { name: 'Your new API key' }).inputValue()
      await page.getByRole('button', { name: 'Copy' }).click()
      await page.getByText('Copied').waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secret)
      const me = () => fetch(`${running.stack.url}/v1/me`, { headers: { authorization: `Bearer ${secret}` } })
      expect((await me()).status).toBe(200)

      await page.reload()
      await page.getByText('line 3 camera').waitFor()
      expect(await page.content()).not.toContain(secret)
      await actOnKey('line 3 camera', 'Revoke')
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
      await page.getByText('Revoked').waitFor()
      expect((await me()).status).toBe(401)
    })

    it('changes a key, and gives it a new secret while the old one works on', async () => {
      await open('/settings/api-keys')
      await page.getByRole('button', { name: 'New API key' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('line 4 camera')
      await page.getByRole('dialog').getByLabel('Monthly limit').fill('lots')
      await page.getByRole('dialog').getByRole('button', { name: 'New API key' }).click()
      await page.getByRole('dialog').getByText('Dollars, such as 25').waitFor()
      await page.getByRole('dialog').getByLabel('Monthly limit').fill('25')
      await page.getByRole('dialog').getByRole('button', { name: 'New API key' }).click()
      const first = await page.getByRole('textbox', { name: 'Your new API key' }).inputValue()
      await page.getByRole('button', { name: 'I have kept it' }).click()
      await page.getByText('$0.00 of $25.00 this month').waitFor()

      await actOnKey('line 4 camera', 'Change')
      await page.getByRole('dialog').getByLabel('Name').fill('line 5 camera')
      await page.getByRole('dialog').getByLabel('Monthly limit').fill('30.50')
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByText('$0.00 of $30.50 this month').waitFor()

      await actOnKey('line 5 camera', 'New secret')
      await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click()
      const second = await page.getByRole('textbox', { name: 'Your new API key' }).inputValue()
      await page
        .getByRole('dialog')
        .getByText(/Old secret …\w{4} works until/)
        .waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'I have kept it' }).click()
      const me = async (secret: string) =>
        (await fetch(`${running.stack.url}/v1/me`, { headers: { authorization: `Bearer ${secret}` } })).status
      expect([await me(first), await me(second)]).toEqual([200, 200])

      await actOnKey('line 5 camera', 'New secret')
      await page.getByRole('dialog').getByText('An older secret still works').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click()
      const third = await page.getByRole('textbox', { name: 'Your new API key' }).inputValue()
      await page.getByText('The old secret has ended.').waitFor()
      await page.getByRole('button', { name: 'I have kept it' }).click()
      expect([await me(first), await me(second), await me(third)]).toEqual([401, 401, 200])
    })

    it('lets an invited colleague join by the mail, with the role that was given', async () => {
      await open('/settings/members')
      await page.getByRole('button', { name: 'Invite somebody' }).click()
      await page.getByRole('dialog').getByLabel('E-mail').fill(colleague.email)
      await page.getByRole('dialog').getByRole('combobox').click()
      await page.getByRole('option', { name: 'Reviewer' }).click()
      await page.getByRole('button', { name: 'Send invitation' }).click()
      await page.getByText(colleague.email, { exact: true }).waitFor()
      expect(await seriousFindings(page)).toEqual([])

      const guest = await openContext(browser, device)
      const guestPage = await guest.newPage()
      await guestPage.goto(linkIn(await running.stack.inbox.waitForMail(colleague.email, /invites you/)))
      await guestPage.getByRole('link', { name: 'Create an account' }).click()
      await signUpHere(guestPage, running.stack, colleague)
      await guestPage.getByRole('heading', { name: `Join ${organizationName}?` }).waitFor()
      expect(await seriousFindings(guestPage)).toEqual([])
      await guestPage.getByRole('button', { name: 'Accept' }).click()
      await guestPage.getByRole('button', { name: `Organization: ${organizationName}` }).waitFor()
      await guestPage.goto(`${running.stack.url}/settings/api-keys`)
      await guestPage.getByText('Owners and admins manage API keys.').waitFor()
      await guest.close()

      await page.reload()
      await page.getByRole('combobox', { name: `Role of ${colleague.name}` }).waitFor()
      expect(await page.getByRole('combobox', { name: `Role of ${colleague.name}` }).innerText()).toContain('Reviewer')
    })

    it('asks to sign in when the session has ended, and comes back to the page', async () => {
      await open('/settings/members')
      await page.getByRole('heading', { name: 'Members' }).waitFor()
      await context.clearCookies()
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click()
      await signInHere(page, person)
      await page.getByRole('heading', { name: 'Jobs' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/jobs')
    })

    it('asks for the second step once it is turned on', async () => {
      await open('/settings/security')
      await page.getByRole('button', { name: 'Turn on two-step sign-in' }).click()
      await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(person.password)
      await page.getByRole('button', { name: 'Continue' }).click()
      const secret = await page.getByRole('textbox', { name: 'Secret for the authenticator app' }).inputValue()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByLabel('Code', { exact: true }).fill(totp(secret, Date.now()))
      await page.getByRole('button', { name: 'Turn on' }).click()
      await page.getByRole('button', { name: 'I have kept them' }).click()
      await page.getByText('On', { exact: true }).waitFor()

      await page.getByRole('button', { name: /Your account/ }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await signInHere(page, person)
      await page.getByLabel('Code', { exact: true }).fill(totp(secret, Date.now()))
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('button', { name: `Organization: ${organizationName}` }).waitFor()
    })

    it('speaks another language at once and still after a reload', async () => {
      await open('/settings')
      await page.getByRole('button', { name: '日本語' }).click()
      await page.getByRole('heading', { name: '設定' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: '設定' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('ja')
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
    })

    it.each(['light', 'dark'] as const)(
      'has no serious accessibility finding and nothing wider than the screen, %s',
      async (colorScheme) => {
        await page.emulateMedia({ colorScheme })
        const places = ['', '/security', '/organization', '/members', '/projects', '/api-keys', '/audit'].map(
          (section) => `/settings${section}`,
        )
        for (const path of [...places, '/jobs', '/nowhere']) {
          await open(path)
          await page.getByRole('heading').first().waitFor()
          await page.waitForLoadState('networkidle')
          expect(await seriousFindings(page), path).toEqual([])
          expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'), path).toBeLessThanOrEqual(0)
        }
      },
    )

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
