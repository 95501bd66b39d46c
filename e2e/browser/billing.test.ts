import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'
import { signUpHere } from './sign-up.ts'

const folder = process.env['KENSA_SCREENSHOTS']
const monthMs = 31 * 86_400_000

describeInBrowser('plan and invoices in the portal', () => {
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
    const person = { name: 'Mika Tanaka', email: `mika-${device}@example.com`, password: 'gears turn slowly' }

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, [/status of 401/])
      await page.goto(`${running.stack.url}/settings/billing`)
      await page.getByRole('link', { name: 'Create an account' }).click()
      await signUpHere(page, running.stack, person, `Tanaka Gears ${device}`)
      await page.getByRole('heading', { name: 'Plan', exact: true }).waitFor()
    })
    afterAll(() => context?.close())

    async function shoot(name: string): Promise<void> {
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: join(folder, `billing-${name}-${device}-${colorScheme}.png`) })
      }
    }

    /** Stripe's clock and faults, from outside its process. */
    const control = (body: unknown) => fetch(`${running.stack.stripeUrl}/control`, { method: 'POST', body: JSON.stringify(body) })

    it('leads through the checkout to pay as you go, and says so when Stripe has told Kensa', async () => {
      await page.getByText('Free', { exact: true }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await shoot('free')
      await page.getByRole('button', { name: 'Switch to pay as you go' }).click()
      await page.getByRole('button', { name: 'Subscribe', exact: true }).click()
      await page.getByText('You now pay as you go.').waitFor()
      await page.getByText('Pay as you go', { exact: true }).waitFor()
      await page.getByText(/Next invoice/).waitFor()
      await page.getByRole('heading', { name: 'Invoices', exact: true }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await shoot('subscribed')
    })

    it('lists the invoice of the month that ended, with its page and its PDF', async () => {
      await control({ advanceMs: monthMs })
      await expect
        .poll(
          async () => {
            await page.reload()
            await page.getByRole('heading', { name: 'Invoices', exact: true }).waitFor()
            return page.getByRole('link', { name: /as PDF/ }).count()
          },
          { timeout: 30_000 },
        )
        .toBeGreaterThan(0)
      await page.getByText('Paid', { exact: true }).first().waitFor()
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      await shoot('invoices')
    })

    it('shows a plan that ends in the customer portal as ending', async () => {
      await page.getByRole('button', { name: 'Payment and invoices at Stripe' }).click()
      await page.getByRole('button', { name: 'Cancel at the end of the period' }).click()
      await page.goto(`${running.stack.url}/settings/billing`)
      await expect
        .poll(
          async () => {
            await page.reload()
            await page.getByRole('heading', { name: 'Invoices', exact: true }).waitFor()
            return page.getByText(/The subscription ends on/).count()
          },
          { timeout: 30_000 },
        )
        .toBe(1)
      expect(await seriousFindings(page)).toEqual([])
      await shoot('ending')
    })

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
