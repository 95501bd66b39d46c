import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'

const folder = process.env['KENSA_SCREENSHOTS']

describeInBrowser('webhooks in the portal', () => {
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

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, [/status of 400/, /status of 401/, /status of 403/])
    })
    afterAll(() => context?.close())

    async function shoot(name: string): Promise<void> {
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: join(folder, `webhooks-${name}-${device}-${colorScheme}.png`) })
      }
    }

    it('makes an endpoint, shows its secret once, and a test arrives there, verified', async () => {
      const { stack, organization } = running
      await page.goto(`${stack.url}/settings/webhooks`)
      await signInHere(page, organization)
      await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'New endpoint' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Address').fill('https://192.168.0.1/')
      await dialog.getByRole('button', { name: 'New endpoint' }).click()
      await dialog.getByText(/not an address of the public internet/).waitFor()
      await dialog.getByLabel('Address').fill(`${stack.receiver.url}/${device}`)
      await dialog.getByLabel('What it is for').fill(`Line 3 ${device}`)
      await dialog.getByRole('checkbox', { name: 'All events' }).click()
      await dialog.getByRole('checkbox', { name: 'Files' }).click()
      await dialog.getByRole('checkbox', { name: 'job.failed' }).click()
      expect(await seriousFindings(page)).toEqual([])
      await shoot('create')
      await dialog.getByRole('button', { name: 'New endpoint' }).click()
      const secret = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()
      stack.receiver.secrets.add(secret)
      await page.getByRole('button', { name: 'I have kept it' }).click()

      await page.getByRole('link', { name: `${stack.receiver.url}/${device}` }).click()
      await page.getByRole('heading', { name: `Line 3 ${device}` }).waitFor()
      expect(await page.content()).not.toContain(secret)
      await page.getByRole('button', { name: 'Send a test' }).click()
      await page.getByRole('link', { name: 'webhook.ping' }).waitFor()
      await page.getByRole('list', { name: 'Deliveries' }).getByText('Delivered').waitFor()
      expect(stack.receiver.received.find(({ path }) => path === `/${device}`)?.verified).toBe(true)
      expect(await seriousFindings(page)).toEqual([])
      await shoot('endpoint')
    })

    it('shows what was sent and what came back, and sends it again', async () => {
      await page.getByRole('link', { name: 'webhook.ping' }).first().click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText('HTTP 204').first().waitFor()
      await sheet.getByText('Request and answer').first().click()
      await sheet.getByText(/webhook-signature: v1,•••/).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await shoot('delivery')
      await sheet.getByRole('button', { name: 'Send again' }).click()
      await expect.poll(() => sheet.getByRole('listitem').count()).toBe(2)
      await sheet.getByRole('button', { name: 'Close' }).click()
    })

    it('filters, disables, rotates and deletes', async () => {
      await page.getByRole('button', { name: 'Failed', exact: true }).click()
      await page.getByText('Nothing here').waitFor()
      await page.getByRole('button', { name: 'All', exact: true }).click()
      await page.getByRole('button', { name: 'Rotate secret' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).click()
      await page.getByRole('textbox', { name: 'Signing secret' }).waitFor()
      await page.getByRole('button', { name: 'I have kept it' }).click()
      await page.getByText(/messages carry two signatures/).waitFor()
      await page.getByRole('button', { name: 'Disable' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
      await page.getByText(/Disabled by a person/).waitFor()
      await page.getByRole('button', { name: 'Enable' }).click()
      await page.getByRole('button', { name: 'Send a test' }).waitFor()
      await page.getByRole('button', { name: 'Delete' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
      await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
      await page.getByRole('link', { name: `${running.stack.receiver.url}/${device}` }).waitFor({ state: 'detached' })
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })

    it('speaks Japanese and Korean without running out of room', async () => {
      for (const locale of ['ja-JP', 'ko-KR']) {
        const other = await openContext(browser, device, { locale, storageState: await context.storageState() })
        const there = await other.newPage()
        await there.goto(`${running.stack.url}/settings/webhooks`)
        await there.getByRole('button', { name: locale === 'ja-JP' ? 'エンドポイントを追加' : '엔드포인트 추가' }).waitFor()
        const overflow = await there.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(overflow).toBeLessThanOrEqual(0)
        await other.close()
      }
    })
  })
})
