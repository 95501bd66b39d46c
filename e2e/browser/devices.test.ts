import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { describeInBrowser, launchBrowser, openContext } from './browser.ts'
import { signInHere } from './sign-in.ts'
import { type Person, signUpHere } from './sign-up.ts'

/** A page waits for the API; a loaded machine takes its time. */
const soon = { timeout: 30_000 }

describeInBrowser('a person with several devices and organizations', () => {
  const person: Person = { name: 'Sora Park', email: 'sora@example.com', password: 'valves close softly' }
  let running: SampleStack
  let browser: Browser
  let desktop: BrowserContext
  let page: Page
  const open = (path: string) => page.goto(running.stack.url + path)
  const organizationButton = (name: string) => page.getByRole('button', { name: `Organization: ${name}` })

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([startSampleStack(), launchBrowser()])
    desktop = await openContext(browser, 'desktop')
    page = await desktop.newPage()
    await open('/sign-up')
    await signUpHere(page, running.stack, person, 'Park Valves')
    await organizationButton('Park Valves').waitFor()
  })
  afterAll(async () => {
    await desktop?.close()
    await browser?.close()
    await running?.stop()
  })

  it('adds a passkey and signs in with it, without a password', async () => {
    const device = await desktop.newCDPSession(page)
    await device.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const
    await device.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
    await open('/settings/security')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('list', { name: 'Passkeys' }).getByRole('listitem').waitFor()

    await page.getByRole('button', { name: /Your account/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await organizationButton('Park Valves').waitFor()
    await open('/settings/security')
    await page.getByRole('button', { name: 'Remove this passkey' }).click()
    await page.getByText('No passkeys yet.').waitFor()
  })

  it('makes a second organization and switches between the two, each with its own projects', async () => {
    await open('/settings/projects')
    await page.getByRole('button', { name: 'New project' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Ball valves')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Ball valves' }).waitFor()

    await organizationButton('Park Valves').click()
    await page.getByRole('menuitem', { name: 'New organization' }).click()
    await page.getByLabel('Name of the organization').fill('Park Pumps')
    await page.getByRole('button', { name: 'Create organization' }).click()
    await organizationButton('Park Pumps').waitFor()
    await open('/settings/projects')
    await page.getByRole('heading', { name: 'Projects' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('link', { name: 'Ball valves' }).count()).toBe(0)

    await organizationButton('Park Pumps').click()
    await page.getByRole('menuitem', { name: 'Park Valves' }).click()
    await organizationButton('Park Valves').waitFor()
    await open('/settings/projects')
    await page.getByRole('link', { name: 'Ball valves' }).waitFor()
  })

  it('reaches every place from the bar of a phone, those beyond it by its menu', async () => {
    const phone = await openContext(browser, 'phone')
    const phonePage = await phone.newPage()
    await phonePage.goto(`${running.stack.url}/sign-in`)
    await signInHere(phonePage, person)
    const bar = phonePage.getByRole('navigation', { name: 'Main' }).filter({ visible: true })
    for (const [name, path] of Object.entries({ Library: '/library', Review: '/review', Jobs: '/jobs', Search: '/' })) {
      await bar.getByRole('link', { name }).tap()
      await phonePage.waitForURL((url) => url.pathname === path)
    }
    for (const [name, path] of Object.entries({ Criteria: '/criteria', Exports: '/exports', Settings: '/settings' })) {
      await bar.getByRole('button', { name: 'More' }).tap()
      await phonePage.getByRole('menuitem', { name }).tap()
      await phonePage.waitForURL((url) => url.pathname.startsWith(path))
      await expect.poll(() => bar.getByRole('button', { name: 'More' }).getAttribute('data-active'), soon).toBe('')
    }
    await phone.close()
  })

  it('sees its other devices and signs them out', async () => {
    const phone = await openContext(browser, 'phone')
    const phonePage = await phone.newPage()
    await phonePage.goto(`${running.stack.url}/sign-in`)
    await signInHere(phonePage, person)
    await phonePage.getByRole('navigation', { name: 'Main' }).waitFor()

    await open('/settings/security')
    const devices = page.getByRole('list', { name: 'Signed-in devices' })
    await expect.poll(() => devices.getByRole('listitem').count(), soon).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Sign out all others' }).click()
    await expect.poll(() => devices.getByRole('listitem').count(), soon).toBe(1)
    await devices.getByText('This one').waitFor()

    await phonePage.goto(`${running.stack.url}/library`)
    await phonePage.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await phone.close()
  })
})
