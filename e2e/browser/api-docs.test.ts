import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'

/** Where pictures go, for eyes. */
const folder = process.env['KENSA_SCREENSHOTS']

describeInBrowser('the page of the API', () => {
  let running: SampleStack
  let browser: Browser
  beforeAll(async () => {
    ;[running, browser] = await Promise.all([startSampleStack(), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  describe.each(deviceNames)('on a %s', (device) => {
    it('shows every operation and loads nothing from elsewhere', async () => {
      const context = await openContext(browser, device)
      const page = await context.newPage()
      const errors = watchErrors(page)
      const elsewhere: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(running.stack.url) && !request.url().startsWith('data:')) elsewhere.push(request.url())
      })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto(`${running.stack.url}/v1/docs`)
        await page
          .getByRole('heading', { name: /^Kensa/ })
          .first()
          .waitFor()
        await page.locator('.opblock-tag', { hasText: /^Labels/ }).click()
        const operation = page.locator('.opblock', { hasText: '/v1/labels/{labelId}' }).first()
        await operation.scrollIntoViewIfNeeded()
        await operation.locator('.opblock-summary-control').click()
        await operation.getByText('Responses', { exact: true }).waitFor()
        expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
        if (folder === undefined) continue
        mkdirSync(folder, { recursive: true })
        await page.screenshot({ path: join(folder, `api-docs-${device}-${colorScheme}.png`) })
      }
      expect(errors()).toEqual([])
      expect(elsewhere).toEqual([])
      await context.close()
    })
  })
})
