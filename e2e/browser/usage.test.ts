import { uploadFile } from '@kensa/local/demo/upload'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpegFile } from '../rig/media-files.ts'
import { waitUntil } from '../rig/wait-until.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { openEyes } from './eyes.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'

// Chromium reports the refusal that leads to the sign-in page.
const signedOut = [/status of 401/]

describeInBrowser('usage and limits', () => {
  let running: SampleStack
  let browser: Browser
  beforeAll(async () => {
    running = await startSampleStack()
    const { api, organization } = running
    const file = { name: 'press-07.jpg', contentType: 'image/jpeg', bytes: await jpegFile(7) }
    const id = await uploadFile(api, organization.projectId, file)
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
    await waitUntil('the file to be searchable', isReady, { timeoutMs: 90_000 })
    await api.post('/v1/searches', { text: 'blue wrench' })
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
    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, signedOut)
      await page.goto(`${running.stack.url}/settings/usage`)
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'This month' }).waitFor()
    })
    afterAll(() => context?.close())

    const { look } = openEyes(() => page, 'usage', device)

    it('shows what was used by day, by unit and by job, in a drawing and in figures', async () => {
      await page.getByRole('region', { name: 'Usage in figures' }).getByRole('row').nth(1).waitFor()
      await page.locator('.recharts-bar-rectangle').first().waitFor()
      await page.getByRole('list', { name: 'By job' }).getByRole('link').first().waitFor()
      await look('month', { fullPage: true })
      await page.getByRole('button', { name: 'Unit', exact: true }).click()
      await page.getByRole('cell', { name: 'Images' }).waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'CSV' }).click()
      expect((await download).suggestedFilename()).toMatch(/^kensa-usage-.*\.csv$/)
    })

    it('sets a limit, and takes no words for an amount', async () => {
      await page.goto(`${running.stack.url}/settings/limits`)
      const field = page.getByLabel('Monthly limit of the organization')
      await field.fill('plenty')
      await page.getByText('Dollars, such as 25').waitFor()
      await field.fill(device === 'desktop' ? '3.50' : '4')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
      await look('limits')
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
